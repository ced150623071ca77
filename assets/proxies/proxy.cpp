// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/proxy.h"

#include "assets/proxies/proxy_maker.h"
#include "assets/shape_bounds.h"

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

const std::vector<ProxyMaker>& makers()
{
    static const auto all = [] {
        std::vector<ProxyMaker> list;
        for (const auto& group : {structureProxies(), openingProxies(), buildingProxies(), streetProxies(), roadsideProxies(),
                 neonProxies(), vehicleProxies(), treeProxies(), plantProxies(), stoneProxies(), furnitureProxies(), homeProxies(),
                 tablewareProxies(), deskProxies(), carriedProxies(), propProxies()})
            list.insert(list.end(), group.begin(), group.end());
        return list;
    }();
    return all;
}

const ProxyMaker* findMaker(const std::string& name)
{
    const auto found = std::ranges::find_if(makers(), [&](const auto& maker) { return maker.kind.name == name; });
    return found == makers().end() ? nullptr : &*found;
}

/// The defaults of a kind, with the given values within their limits over them.
Dimensions resolve(const ProxyKind& kind, const std::map<std::string, double>& given)
{
    std::map<std::string, double> values;
    for (const auto& dimension : kind.dimensions)
        values[dimension.name] = dimension.value;
    for (const auto& [name, value] : given) {
        const auto known = std::ranges::find(kind.dimensions, name, &Dimension::name);
        if (known == kind.dimensions.end())
            throw AssetError("The proxy \"" + kind.name + "\" has no dimension \"" + name + "\"; leave it out.");
        if (!std::isfinite(value))
            throw AssetError("The dimension \"" + name + "\" of the proxy \"" + kind.name + "\" is not a number; give one.");
        values[name] = std::clamp(value, known->min, known->max);
    }
    return Dimensions(std::move(values));
}

float linear(int value)
{
    const float s = float(value) / 255;
    return s <= 0.04045f ? s / 12.92f : std::pow((s + 0.055f) / 1.055f, 2.4f); // IEC 61966-2-1
}

} // namespace

glm::vec3 srgb(int red, int green, int blue) { return {linear(red), linear(green), linear(blue)}; }

Dimension metres(const std::string& name, double value, double min, double max) { return {name, value, min, max, "m"}; }
Dimension number(const std::string& name, double value, double min, double max) { return {name, value, min, max, ""}; }
Dimension variant() { return number("variant", 0, 0, 99); }

const std::vector<ProxyKind>& proxyKinds()
{
    static const auto kinds = [] {
        std::vector<ProxyKind> list;
        for (const auto& maker : makers())
            list.push_back(maker.kind);
        return list;
    }();
    return kinds;
}

const ProxyKind* findProxyKind(const std::string& name)
{
    const auto* maker = findMaker(name);
    return maker ? &maker->kind : nullptr;
}

Shape makeProxy(const std::string& kind, const std::map<std::string, double>& dimensions)
{
    const auto* maker = findMaker(kind);
    if (!maker)
        throw AssetError("There is no proxy \"" + kind + "\"; choose one of the list.");
    auto shape = maker->make(resolve(maker->kind, dimensions));
    shape.name = maker->kind.title;
    shape.semanticClass = maker->kind.semanticClass;
    updateBounds(shape);
    return shape;
}

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// What the files that make proxies share: a kind with the function that makes it.
#pragma once

#include "assets/proxies/proxy.h"

#include <vector>

namespace assets {

/// Values of all dimensions of a kind, within their limits.
class Dimensions {
public:
    explicit Dimensions(std::map<std::string, double> values)
        : m_values(std::move(values))
    {
    }
    float operator[](const std::string& name) const { return float(m_values.at(name)); }
    int count(const std::string& name) const { return int(m_values.at(name) + 0.5); }

private:
    std::map<std::string, double> m_values;
};

struct ProxyMaker {
    ProxyKind kind;
    Shape (*make)(const Dimensions&); // parts and lamps; name, class and bounds are filled in afterwards
};

/// Linear colour of sRGB values 0..255, as colours are picked by eye.
glm::vec3 srgb(int red, int green, int blue);

Dimension metres(const std::string& name, double value, double min, double max);
Dimension number(const std::string& name, double value, double min, double max);
/// Which of many looks: same number, same shape.
Dimension variant();

std::vector<ProxyMaker> structureProxies();
std::vector<ProxyMaker> openingProxies();
std::vector<ProxyMaker> buildingProxies();
std::vector<ProxyMaker> streetProxies();
std::vector<ProxyMaker> vehicleProxies();
std::vector<ProxyMaker> treeProxies();
std::vector<ProxyMaker> plantProxies();
std::vector<ProxyMaker> roadsideProxies();
std::vector<ProxyMaker> neonProxies();
std::vector<ProxyMaker> stoneProxies();
std::vector<ProxyMaker> furnitureProxies();
std::vector<ProxyMaker> homeProxies();
std::vector<ProxyMaker> tablewareProxies();
std::vector<ProxyMaker> deskProxies();
std::vector<ProxyMaker> carriedProxies();
std::vector<ProxyMaker> propProxies();

} // namespace assets

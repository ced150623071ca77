// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/shape_store.h"

#include "assets/proxies/proxy.h"
#include "ml/training/scenes/foreign_shapes.h"

#include <nlohmann/json.hpp>

namespace training {
namespace {

constexpr std::size_t kMostShapes = 600; // then all are forgotten; buildings, which are all different, are never kept

} // namespace

template <typename Make>
ShapePtr ShapeStore::kept(const std::string& key, Make make)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_shapes.find(key); found != m_shapes.end())
            return found->second;
    }
    const ShapePtr shape = std::make_shared<const assets::Shape>(make());
    const std::lock_guard lock(m_mutex);
    if (m_shapes.size() >= kMostShapes)
        m_shapes.clear();
    m_shapes[key] = shape;
    return shape;
}

ShapePtr ShapeStore::proxy(const std::string& kind, const std::map<std::string, double>& dimensions)
{
    if (kind == "building")
        return std::make_shared<const assets::Shape>(assets::makeProxy(kind, dimensions));
    return kept(nlohmann::json{kind, dimensions}.dump(), [&] { return assets::makeProxy(kind, dimensions); });
}

ShapePtr ShapeStore::foreign(const std::string& kind, int variant)
{
    return kept(nlohmann::json{"foreign", kind, variant}.dump(), [&] { return makeForeign(kind, static_cast<std::uint64_t>(variant)); });
}

ShapePtr ShapeStore::figure(const assets::FigureSpec& spec)
{
    return kept(nlohmann::json{"figure", spec.age, spec.heightMetres, spec.build, spec.face, spec.hair, spec.outfit, spec.pose}.dump(),
        [&] { return assets::makeFigure(spec); });
}

} // namespace training

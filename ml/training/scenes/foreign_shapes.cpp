// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/foreign_shapes.h"

#include "assets/import/guess_detail.h"
#include "assets/import/import_client.h"
#include "assets/shape_bounds.h"
#include "ml/training/scenes/foreign_parts.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace training {
namespace {

struct Maker {
    const char* kind;
    assets::Shape (*make)(Random&);
};

constexpr std::array kMakers{Maker{"person", makeForeignPerson}, Maker{"statue", makeForeignStatue}, Maker{"car", makeForeignCar},
    Maker{"van", makeForeignVan}, Maker{"boat", makeForeignBoat}, Maker{"container", makeForeignContainer}, Maker{"tree", makeForeignTree},
    Maker{"rock", makeForeignRock}, Maker{"rubble", makeForeignRubble}, Maker{"arch", makeForeignArch}, Maker{"stairs", makeForeignStairs},
    Maker{"silo", makeForeignSilo}, Maker{"sofa", makeForeignSofa}, Maker{"table", makeForeignTable}, Maker{"lamp", makeForeignLamp},
    Maker{"vase", makeForeignVase}, Maker{"form", makeForeignForm}};

} // namespace

const std::vector<std::string>& foreignKinds()
{
    static const std::vector<std::string> kinds = [] {
        std::vector<std::string> names;
        for (const Maker& maker : kMakers)
            names.emplace_back(maker.kind);
        return names;
    }();
    return kinds;
}

assets::Shape asImported(assets::Shape shape)
{
    assets::updateBounds(shape);
    const float lowest = shape.min.y;
    for (assets::Part& part : shape.parts)
        for (glm::vec3& position : part.mesh.positions)
            position.y -= lowest;
    assets::updateBounds(shape);
    shape.semanticClass = assets::guessSemanticClass(shape);
    shape.detail = assets::guessDetail(shape, shape.semanticClass);
    return shape;
}

assets::Shape makeForeign(const std::string& kind, std::uint64_t seed)
{
    const auto maker = std::ranges::find_if(kMakers, [&](const Maker& one) { return kind == one.kind; });
    if (maker == kMakers.end())
        throw std::invalid_argument("There is no foreign shape \"" + kind + "\".");
    Random random(seed * 977 + 11);
    return asImported(maker->make(random));
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/scene.h"

#include <glm/vec4.hpp>

namespace training {

std::vector<ml::LampInfo> lampsOf(const Scene& scene)
{
    std::vector<ml::LampInfo> lamps;
    if (!scene.lampsOn)
        return lamps;
    for (const Item& item : scene.items) {
        for (const assets::Lamp& lamp : item.shape->lamps) {
            const glm::vec3 position(item.worldFromLocal * glm::vec4(lamp.position, 1));
            const glm::vec3 colour = lamp.colour * lamp.candela;
            lamps.push_back({{position.x, position.y, position.z}, {colour.r, colour.g, colour.b}});
        }
    }
    return lamps;
}

glm::vec3 partColour(const Item& item, const assets::Part& part)
{
    const bool body = !part.emissive && part.colour == item.shape->parts.front().colour;
    if (item.colour && body)
        return *item.colour;
    return part.mesh.colours.empty() ? part.colour : glm::vec3(1);
}

const std::string& partClass(const Item& item, const assets::Part& part)
{
    return part.semanticClass.empty() ? item.shape->semanticClass : part.semanticClass;
}

} // namespace training

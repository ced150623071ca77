// SPDX-License-Identifier: Apache-2.0
#include "assets/shape_bounds.h"

#include <glm/common.hpp>

#include <limits>

namespace assets {

void updateBounds(Shape& shape)
{
    glm::vec3 min(std::numeric_limits<float>::max()), max(std::numeric_limits<float>::lowest());
    for (const auto& part : shape.parts) {
        for (const auto& position : part.mesh.positions) {
            min = glm::min(min, position);
            max = glm::max(max, position);
        }
    }
    const bool empty = min.x > max.x;
    shape.min = empty ? glm::vec3(0) : min;
    shape.max = empty ? glm::vec3(0) : max;
}

} // namespace assets

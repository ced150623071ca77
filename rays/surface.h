// SPDX-License-Identifier: Apache-2.0
// The surfaces that a request's guide shows, back in the world.
#pragma once

#include "ml/request.h"

#include <glm/vec3.hpp>

#include <optional>

namespace rays {

struct Surface {
    glm::vec3 position{0}; // world, metres
    glm::vec3 normal{0, 1, 0}; // world, unit, as the guide has it
    glm::vec3 view{0, 0, -1}; // unit, from the eye
    float distance = 0; // metres from the eye

    /// Where a ray that leaves it starts.
    glm::vec3 origin() const { return position + normal * ml::surfaceOffset(distance); }
};

/// Empty where the pixel shows no surface.
std::optional<Surface> surfaceAt(const ml::Request& request, int x, int y);
/// World, metres: where the camera stands.
glm::vec3 eyeOf(const ml::CameraInfo& camera);

} // namespace rays

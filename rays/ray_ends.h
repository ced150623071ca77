// SPDX-License-Identifier: Apache-2.0
// Where rays end, in the numbers that a request carries of it.
#pragma once

#include "rays/tracer.h"

#include <glm/vec3.hpp>

#include <array>
#include <cstdint>
#include <span>

namespace rays {

struct RayEnd {
    Hit hit; // body kNothing: the ray meets nothing, and the rest says nothing
    std::array<std::int8_t, 3> normal{}; // world space times 127
    std::array<std::uint8_t, 3> colour{}; // sRGB
    std::uint8_t sun = 0; // 255 where the sun reaches it, 0 in shadow or turned away
};

/// Follows up to Tracer::kTogether rays, and asks for the sun where they end. One end a ray.
void followTogether(const Tracer& tracer, std::span<const Ray> rays, const glm::vec3& towardsSun, std::span<RayEnd> ends);

} // namespace rays

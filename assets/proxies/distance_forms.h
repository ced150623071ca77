// SPDX-License-Identifier: Apache-2.0
// Distances to simple solids and ways to join them, for whoever sculpts with distance fields (I. Quilez, "distance functions" and
// "smooth minimum", iquilezles.org).
#pragma once

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec3.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

inline float ballDistance(const glm::vec3& p, const glm::vec3& centre, float radius) { return glm::distance(p, centre) - radius; }

/// Close to the true distance near the surface.
inline float ellipsoidDistance(const glm::vec3& p, const glm::vec3& centre, const glm::vec3& radii)
{
    const auto scaled = (p - centre) / radii;
    const float k = glm::length(scaled), slope = glm::length(scaled / radii);
    return slope > 1e-6f ? k * (k - 1) / slope : -std::min({radii.x, radii.y, radii.z});
}

/// A rod with round ends whose radius goes from `ra` to `rb`; for ends of similar size.
inline float rodDistance(const glm::vec3& p, const glm::vec3& a, const glm::vec3& b, float ra, float rb)
{
    const auto axis = b - a;
    const float t = glm::clamp(glm::dot(p - a, axis) / glm::dot(axis, axis), 0.0f, 1.0f);
    return glm::distance(p, a + axis * t) - glm::mix(ra, rb, t);
}

/// The smaller of two distances, rounded over `width` where they are about equal.
inline float joined(float a, float b, float width)
{
    const float h = std::max(width - std::abs(a - b), 0.0f) / width;
    return std::min(a, b) - h * h * width * 0.25f;
}

/// `solid` without what lies inside `hole`, the edge rounded over `width`.
inline float carved(float solid, float hole, float width) { return -joined(-solid, hole, width); }

} // namespace assets

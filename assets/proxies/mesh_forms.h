// SPDX-License-Identifier: Apache-2.0
// The solids that proxies are made of: closed, counter-clockwise from outside, metres.
#pragma once

#include "assets/shape.h"

#include <glm/vec2.hpp>

#include <cstdint>
#include <span>

namespace assets {

Mesh makeBox(const glm::vec3& min, const glm::vec3& max);
/// A box with rounded edges and corners; the radius shrinks to what fits.
Mesh makeRoundedBox(const glm::vec3& min, const glm::vec3& max, float radius);
/// Turns a profile of (radius, y), from bottom to top, about the Y axis; ends with a radius are closed by a disc.
Mesh makeLathe(std::span<const glm::vec2> profile, int sides);
/// A closed, straight rod that may taper.
Mesh makeRod(const glm::vec3& from, const glm::vec3& to, float fromRadius, float toRadius, int sides);
/// A wheel or drum about the X axis, its edges chamfered.
Mesh makeDisc(const glm::vec3& centre, float radius, float width, float chamfer, int sides);
/// A tyre or ring about the X axis; `radius` to the middle of its tube.
Mesh makeTorus(const glm::vec3& centre, float radius, float tubeRadius, int sides, int tubeSides);
/// A prism: an outline in (x, y), counter-clockwise as seen from +Z, from z = `back` to z = `front`, its rims chamfered.
Mesh makePrism(std::span<const glm::vec2> outline, float back, float front, float chamfer = 0);
/// A closed ellipsoid whose surface swells and sinks: crowns, bushes, stones. `roughness` in parts of the radius.
Mesh makeBlob(const glm::vec3& centre, const glm::vec3& radii, int level, float roughness, std::uint64_t seed, float creaseDegrees = 180);

/// An outline moved inwards by `distance`.
std::vector<glm::vec2> insetOutline(std::span<const glm::vec2> outline, float distance);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// The walls of a shape: upright triangles, sorted into the planes that they share.
#pragma once

#include "assets/shape.h"

#include <glm/vec2.hpp>

#include <array>
#include <vector>

namespace assets {

/// Which way a wall looks. Along a wall that looks along x runs z, and the other way round; `u` is along, `v` up, `depth` across.
enum class LooksAlong { X, Z };

inline float alongWall(LooksAlong looks, const glm::vec3& p) { return looks == LooksAlong::X ? p.z : p.x; }
inline float acrossWall(LooksAlong looks, const glm::vec3& p) { return looks == LooksAlong::X ? p.x : p.z; }
/// (u, v, depth).
inline glm::vec3 onWall(LooksAlong looks, const glm::vec3& p) { return {alongWall(looks, p), p.y, acrossWall(looks, p)}; }

using Corners = std::array<glm::vec3, 3>; // metres

struct WallTriangle {
    Corners corners;
    std::uint32_t plane = 0; // index into Walls::planes
};

struct WallPlane {
    LooksAlong looks = LooksAlong::Z;
    bool square = false; // to the axis, so that its depth is one number
    float depth = 0; // metres, of its middle
    float side = 1; // 1 looks along the axis, -1 against it
    float area = 0; // m2
    float uMin = 1e9f, uMax = -1e9f; // metres
    float vMin = 1e9f, vMax = -1e9f;
};

struct Walls {
    std::vector<WallTriangle> triangles;
    std::vector<WallPlane> planes;
    std::vector<Corners> steep; // neither wall nor roof: painters take them for walls, but no window lies in them
    std::vector<Corners> all; // every triangle of the shape
};

Walls wallsOf(const Shape& shape);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// Single leaves of 6 by 4 cm, one in each cell of a lattice on the face: on boughs and on the ground.
#pragma once

#include "ml/builtin/materials/materials.h"

namespace ml::builtin {

inline constexpr float kLeafCell = 0.058f; // metres

/// The cell of the lattice, shifted by a share of a cell, and where the point lies in it from its middle: -0.5 .. 0.5.
struct LeafCell {
    std::int32_t column = 0, row = 0;
    float x = 0, y = 0;
};

inline LeafCell leafCell(const PaintPoint& point, float shift)
{
    const float u = (point.axis == 0 ? point.rest.z : point.rest.x) / kLeafCell + shift;
    const float v = (point.axis == 1 ? point.rest.z : point.rest.y) / kLeafCell + shift;
    const float column = std::floor(u), row = std::floor(v);
    return {static_cast<std::int32_t>(column), static_cast<std::int32_t>(row), u - column - 0.5f, v - row - 0.5f};
}

/// 0 between the leaves, else the leaf's own tone, lighter along its rib. Two or three of them fit what a proxy has for leaves, and break
/// its straight edges.
inline float leafAt(const PaintPoint& point, float shift, std::uint32_t seed)
{
    const LeafCell cell = leafCell(point, shift);
    const std::uint32_t own = seed + static_cast<std::uint32_t>(point.axis);
    const float turn = cellHash(cell.column, cell.row, 1, own), tone = cellHash(cell.column, cell.row, 2, own);
    // A direction without trigonometry: anywhere on the diamond |x| + |y| = 1, made unit.
    const Vec3 along = normalised(Vec3{2 * turn - 1, 1 - std::fabs(2 * turn - 1) + 1e-3f, 0});
    const float lengthwise = std::fabs(cell.x * along.x + cell.y * along.y), across = std::fabs(cell.y * along.x - cell.x * along.y);
    const float half = 0.34f * (1 - 3.2f * lengthwise * lengthwise); // pointed at both ends
    const float inside = smoothStep(0, 0.06f, half - across);
    return inside * mix(0.55f, 1.0f, tone) * mix(1.12f, 1.0f, smoothStep(0.0f, 0.07f, across));
}

} // namespace ml::builtin

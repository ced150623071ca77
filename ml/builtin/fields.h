// SPDX-License-Identifier: Apache-2.0
// World-anchored detail: fields that stick to the rest position of a surface, so that clips hold still by construction.
// The generator of training frames paints with the very same fields that the network sees.
#pragma once

#include "ml/builtin/noise.h"
#include "ml/builtin/style.h"

namespace ml::builtin {

inline constexpr int kFieldCount = 6;

/// A point of a surface.
struct FieldPoint {
    Vec3 rest; // metres, object space
    int axis = 1; // dominant axis of the normal in object space: 0 x, 1 y, 2 z
    float footprint = 0; // metres of surface that one pixel covers; finer detail fades to 0.5
};

/// All 0..1, and 0.5 where the pixel is too coarse:
///   0  fbm of 3 m: stains, patches
///   1  noise of 0.25 m: grain
///   2  hash of the cell (window, slab, board), or noise of 0.6 m where the class has no cells
///   3  1 on the cell's vertical borders, 0 in its middle, or noise of 0.11 m
///   4  1 on the cell's horizontal borders, 0 in its middle, or noise of the class's own scale
///   5  bricks (0 joint, 0.3..1 brick) of 24 x 8 cm, or noise of 4 cm
struct Fields {
    float value[kFieldCount];
};

/// Cell coordinates of a point, in cells: integers are cell borders.
struct CellPosition {
    float u = 0;
    float v = 0;
};

inline CellPosition cellPosition(const FieldPoint& point, const CellGrid& grid)
{
    const float u = point.axis == 0 ? point.rest.z : point.rest.x;
    const float v = point.axis == 1 ? point.rest.z : point.rest.y;
    return {(u - grid.originU) / grid.sizeU, (v - grid.originV) / grid.sizeV};
}

/// Detail of `size` metres fades to 0.5 as the footprint grows past it.
inline float faded(float value, float size, float footprint) { return 0.5f + (value - 0.5f) * clamp(1.4f - 2.0f * footprint / size); }

inline float brickField(float u, float v, std::uint32_t seed)
{
    const float row = std::floor(v / 0.08f);
    const float shifted = u / 0.24f + 0.5f * (row - 2 * std::floor(row * 0.5f));
    const float column = std::floor(shifted);
    const bool joint = (v / 0.08f - row < 0.14f) | (shifted - column < 0.05f);
    const float tone = 0.3f + 0.7f * cellHash(static_cast<std::int32_t>(column), static_cast<std::int32_t>(row), 9, seed);
    return joint ? 0.0f : tone;
}

/// What the fields need of a style.
struct FieldStyle {
    std::uint32_t seed = 0;
    CellGrid grid;
    float cellular = 0; // 1 or 0
    float bricks = 0; // 1 or 0
    float slowNoise = 3; // cycles per metre
};

/// Without branches, so that a loop over points vectorises.
[[gnu::always_inline]] inline Fields fieldsAt(const FieldPoint& point, const FieldStyle& style)
{
    const std::uint32_t seed = style.seed;
    const Vec3 p = point.rest;
    const CellPosition cell = cellPosition(point, style.grid);
    const bool cells = style.cellular > 0;
    const float slow = style.slowNoise;

    const float hash
        = cellHash(static_cast<std::int32_t>(std::floor(cell.u)), static_cast<std::int32_t>(std::floor(cell.v)), point.axis, seed + 3);
    const float bricks = brickField(cell.u * style.grid.sizeU, cell.v * style.grid.sizeV, seed + 5);
    const float grain = valueNoise(p * 25.0f, seed + 13);
    const float middle = valueNoise(p * 1.6f, seed + 15), fine = valueNoise(p * 9.0f, seed + 17), own = valueNoise(p * slow, seed + 19);

    Fields f;
    f.value[0] = faded(fbm3(p * (1.0f / 3.0f), seed), 1.0f, point.footprint);
    f.value[1] = faded(valueNoise(p * 4.0f, seed + 11), 0.25f, point.footprint);
    f.value[2] = faded(cells ? hash : middle, cells ? std::min(style.grid.sizeU, style.grid.sizeV) * 0.7f : 0.6f, point.footprint);
    f.value[3] = faded(cells ? wave(cell.u) : fine, cells ? style.grid.sizeU * 0.7f : 0.11f, point.footprint);
    f.value[4] = faded(cells ? wave(cell.v) : own, cells ? style.grid.sizeV * 0.7f : 1 / slow, point.footprint);
    f.value[5] = faded(style.bricks > 0 ? bricks : grain, style.bricks > 0 ? 0.06f : 0.04f, point.footprint);
    return f;
}

inline Fields fieldsAt(const FieldPoint& point, const ObjectStyle& style)
{
    return fieldsAt(point, FieldStyle{style.hash, gridOf(style, point.axis), style.cellular, style.bricks, style.slowNoise});
}

/// Clouds of a direction, 0..1: anchored to the sky. 0.5 below the horizon.
[[gnu::always_inline]] inline float cloudField(Vec3 ray, std::uint32_t seed)
{
    const float k = 1.6f / (std::max(ray.y, 0.01f) + 0.12f);
    const Vec3 p{ray.x * k + static_cast<float>(seed % 97), ray.z * k, static_cast<float>(seed % 31) * 0.7f};
    const float density = (8 * valueNoise(p, seed) + 4 * valueNoise(p * 2.03f, seed + 1) + 2 * valueNoise(p * 4.12f, seed + 2)
                              + valueNoise(p * 8.36f, seed + 3))
        * (1.0f / 15.0f);
    return mix(0.5f, density, clamp(ray.y * 50));
}

} // namespace ml::builtin

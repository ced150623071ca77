// SPDX-License-Identifier: Apache-2.0
// What stands around the surfaces that a picture shows: rays from points of a grid over it, and what each ray meets. Light that comes
// from outside the picture and shadows of lamps are known by it. Made by rays/surroundings.h. World space is right-handed, metres, Y up.
#pragma once

#include "ml/mirror_hits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

namespace ml {

inline constexpr int kGatherRays = 8; // of a point, over the hemisphere above it
inline constexpr int kMirrorRay = kGatherRays; // the one after them: what a mirror lying there would show
inline constexpr int kRaysOfPoint = kGatherRays + 1;

/// Rays one after the other, kRaysOfPoint to a point; points in rows from the top left. A ray that meets nothing has object 0.
/// `openSun` and `openLamps` are as fine as the picture.
struct Surroundings {
    std::vector<std::uint16_t> objectId; // of what the ray meets: index into Request::objects plus 1
    std::vector<float> distance; // metres along the ray
    std::vector<std::int8_t> normal; // 3 a ray: of what it meets, world space times 127
    std::vector<std::uint8_t> baseColour; // 3 a ray, sRGB-encoded
    std::vector<std::uint8_t> sun; // 255 where the sun reaches what the ray meets, 0 in shadow or turned away
    std::vector<float> window; // one a point: share of the hemisphere above it, weighed by the cosine, in which it sees a window
    std::vector<std::uint8_t> openSun; // one a pixel: share of the sun that nothing hides, times 255; 0 where a surface turns away from it
    std::vector<std::uint8_t> openLamps; // one a pixel: share of the lamps' light that nothing hides, times 255
    MirrorHits mirrors = {}; // for the pixels that may be mirrors
    bool operator==(const Surroundings&) const = default;

    bool known() const { return !objectId.empty(); }
};

/// Points over a picture: about 9216 of them, one in the middle of each square cell.
struct SurroundingsGrid {
    int cell = 1; // side, pixels
    int columns = 0;
    int rows = 0;

    std::size_t points() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
};
inline SurroundingsGrid surroundingsGrid(int width, int height)
{
    constexpr double kPoints = 9216;
    const int cell = std::max(2, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(width) * height / kPoints))));
    return {cell, (width + cell - 1) / cell, (height + cell - 1) / cell};
}
/// The pixel of a point, in one direction.
inline int pixelOfCell(int index, int cell, int size) { return std::min(index * cell + cell / 2, size - 1); }

/// Sixteen neighbours have sixteen patterns: together their rays sample the hemisphere evenly.
inline int gatherPattern(int column, int row) { return (column & 3) + 4 * (row & 3); }

/// Unit direction of a gather ray above a surface of unit `normal`: stratified by the cosine law, turned by the pattern (0..15).
/// The frame around the normal is that of J. Duff et al., "Building an orthonormal basis, revisited", JCGT 2017.
inline std::array<float, 3> gatherDirection(const std::array<float, 3>& normal, int ray, int pattern)
{
    const float u = (static_cast<float>(ray) + (static_cast<float>(pattern * 7 % 16) + 0.5f) / 16) / kGatherRays;
    const float turn = static_cast<float>(ray) * 0.618034f + static_cast<float>(pattern * 11 % 16) / 16;
    const float angle = 2 * std::numbers::pi_v<float> * (turn - std::floor(turn));
    const float x = std::sqrt(u) * std::cos(angle), y = std::sqrt(u) * std::sin(angle), z = std::sqrt(1 - u);
    const float sign = std::copysign(1.0f, normal[2]), a = -1 / (sign + normal[2]), b = normal[0] * normal[1] * a;
    return {x * (1 + sign * normal[0] * normal[0] * a) + y * b + z * normal[0],
        x * sign * b + y * (sign + normal[1] * normal[1] * a) + z * normal[1], -x * sign * normal[0] - y * normal[1] + z * normal[2]};
}

/// A shadow ray to a lamp ends this far before it, so that the lamp's own head and glass do not shade it.
inline constexpr float kLampHeadMetres = 0.45f;
/// Lamps shine from a ball of this radius: a shadow is sharp where it begins and soft where it ends.
inline constexpr float kLampRadiusMetres = 0.11f;

/// Numbers of the points of a lamp that rays go to. Those around a place, 4 x 4, lie in sixteen parts of the lamp that are alike; within
/// its part each has one of four places, so that a soft border shows no steps.
inline int lampPattern(int column, int row) { return gatherPattern(column, row) + 16 * ((column >> 2 & 1) + 2 * (row >> 2 & 1)); }
inline constexpr int kLampParts = 16;

/// Metres off a lamp's middle, by the point's number 0..63. Parts follow the spiral of R. Swinbank and R. J. Purser, "Fibonacci grids",
/// 2006, those whose numbers follow each other far apart.
inline std::array<float, 3> lampOffset(int pattern)
{
    const int part = pattern % kLampParts, place = pattern / kLampParts;
    const float i = static_cast<float>(part * 7 % kLampParts) + (static_cast<float>(place) + 0.5f) / 4;
    const float z = 1 - 2 * i / kLampParts, turn = 2.399963f * i, ring = std::sqrt(1 - z * z);
    const float share = (static_cast<float>(part * 11 % kLampParts) + (static_cast<float>(place * 3 % 4) + 0.5f) / 4) / kLampParts;
    const float radius = kLampRadiusMetres * std::cbrt(share);
    return {radius * ring * std::cos(turn), radius * ring * std::sin(turn), radius * z};
}

/// Radians: a little more than the sun's 0.27 degrees, since the air around it shines as well.
inline constexpr float kSunRadius = 0.006f;

/// Towards one point of the sun, by the same numbers; unit length, as `towards` its middle is.
inline std::array<float, 3> sunDirection(const std::array<float, 3>& towards, int pattern)
{
    std::array<float, 3> d = lampOffset(pattern);
    for (std::size_t k = 0; k < 3; ++k)
        d[k] = towards[k] + d[k] * (kSunRadius / kLampRadiusMetres);
    const float length = std::sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    return {d[0] / length, d[1] / length, d[2] / length};
}

/// Metres that a ray starts off its surface; it grows with the distance from the camera as float error does.
inline float surfaceOffset(float distance) { return 2e-3f + distance * 2e-4f; }

} // namespace ml

// SPDX-License-Identifier: Apache-2.0
// What mirrors show, pixel by pixel: where a ray that a smooth surface reflects ends. Made by rays/mirrors.h. World space is
// right-handed, metres, Y up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ml {

/// One entry a ray; rays leave those pixels that may be mirrors. Where rays around a pixel end on one surface it has none of its own: it
/// lies in a square whose corners have, mirrorSpacing or half as many pixels apart, and sees what lies between theirs.
struct MirrorHits {
    std::vector<std::uint32_t> pixel; // from the top left, row by row; rising
    std::vector<std::uint16_t> objectId; // index into Request::objects plus 1; 0: the ray meets nothing
    std::vector<float> distance; // metres along the ray
    std::vector<std::int8_t> normal; // 3 a ray: of what it meets, world space times 127
    std::vector<std::uint8_t> baseColour; // 3 a ray, sRGB-encoded
    std::vector<std::uint8_t> sun; // 255 where the sun reaches what the ray meets
    std::vector<float> rest; // 3 a ray, metres in the object's own space
    std::vector<std::uint8_t> axis; // main direction of the face in the object's own space: 0 x, 1 y, 2 z
    bool operator==(const MirrorHits&) const = default;

    std::size_t size() const { return pixel.size(); }
};

/// Corners of the largest squares, pixels: a power of two, wider in large pictures, where the same thing covers more pixels.
inline int mirrorSpacing(int width, int height) { return width * height > 640 * 480 ? 4 : 2; }

} // namespace ml

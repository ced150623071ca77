// SPDX-License-Identifier: Apache-2.0
// The buffers a preview is made from. Rows top to bottom, pixels left to right; sampled at pixel centres, no anti-aliasing.
#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <cstdint>
#include <vector>

namespace renderer {

struct Guide {
    int width = 0; // pixels
    int height = 0;
    std::vector<float> depth; // metres along the view axis (-z of view space); 0 where nothing is
    std::vector<glm::vec3> normal; // view space: x right, y up, z to the camera; unit length, 0 where nothing is
    std::vector<std::uint16_t> objectId; // Instance::objectId; 0 where nothing is
    std::vector<std::uint8_t> semanticClass; // Instance::semanticClass; 0 where nothing is
    std::vector<glm::vec2> motion; // pixels from where the point was one frame earlier to where it is now
    std::vector<glm::vec3> rest; // rest position in the object's local space, metres
    std::vector<glm::vec3> baseColour; // linear, 0..1
    std::vector<float> sun; // 0 shadowed .. 1 lit by the sun, shadow map and n.l both applied; 0 where nothing is
};

/// Eight-bit sRGB picture with four channels, rows top to bottom.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

} // namespace renderer

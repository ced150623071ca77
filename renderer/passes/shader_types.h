// SPDX-License-Identifier: Apache-2.0
// The structures of shaders/frame.glsl, byte for byte.
#pragma once

#include "renderer/passes/shadow_fit.h"

#include <glm/mat4x4.hpp>
#include <glm/vec4.hpp>

#include <cstddef>
#include <cstdint>

namespace renderer {

constexpr int kLights = 16;

struct ShaderLight {
    glm::vec4 position; // world; w: metres at which it has faded out
    glm::vec4 colour;
};

struct ShaderFrame {
    glm::mat4 worldFromView;
    glm::mat4 shadowFromWorld[kCascades];
    glm::vec4 previousFromView[3]; // rows
    glm::vec4 tangents;
    glm::vec4 cascades;
    glm::vec4 towardsSun;
    glm::vec4 sunColour;
    glm::vec4 zenith;
    glm::vec4 horizon;
    glm::ivec4 size;
    ShaderLight lights[kLights];
};
static_assert(sizeof(ShaderFrame) == 3 * 64 + 10 * 16 + kLights * 32);

/// The last word of a surface texel (shaders/surface_texel.glsl): index + 1 and flags.
constexpr std::uint32_t kSelectedFlag = 1u << 31;
constexpr std::uint32_t kEmissiveFlag = 1u << 30;

constexpr std::uint32_t surfaceWord(std::size_t index, bool selected, bool emissive)
{
    return std::uint32_t(index + 1) | (selected ? kSelectedFlag : 0) | (emissive ? kEmissiveFlag : 0);
}
constexpr std::size_t instanceOf(std::uint32_t surfaceWord) { return (surfaceWord & ~(kSelectedFlag | kEmissiveFlag)) - 1; }

/// Of every instance of the scene, for the guide (shaders/instances.glsl).
struct ShaderInstance {
    glm::vec4 previousFromView[3]; // rows
    glm::uvec4 ids; // x: object id in the low half, semantic class above
};
static_assert(sizeof(ShaderInstance) == 64);

/// Of every instance that the camera draws, in draw order (shaders/surface.vert).
struct SurfaceInstance {
    glm::mat4 clipFromLocal;
    glm::vec4 normalAndColour[3];
    std::uint32_t word;
    std::uint32_t padding[3];
};
static_assert(sizeof(SurfaceInstance) == 128);

/// Of every instance that a shadow map draws, in draw order (shaders/shadow.vert).
struct ShadowInstance {
    glm::vec4 clipFromLocal[3]; // rows
};
static_assert(sizeof(ShadowInstance) == 48);

} // namespace renderer

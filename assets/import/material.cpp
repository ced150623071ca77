// SPDX-License-Identifier: Apache-2.0
#include "assets/import/material.h"

#include <assimp/GltfMaterial.h>
#include <assimp/material.h>

#include <glm/common.hpp>

#include <algorithm>
#include <cmath>

namespace assets {
namespace {

constexpr float kClearBelow = 0.5f; // opacity
constexpr glm::vec3 kUnknown(0.5f);

bool isFinite(const glm::vec3& v) { return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z); }

/// 0 one sees through it .. 1 one does not.
float opacityOf(const aiMaterial& material, float alpha)
{
    float opacity = 1, transmission = 0;
    aiString mode; // of glTF, where alpha means nothing unless it is blended
    if (material.Get(AI_MATKEY_GLTF_ALPHAMODE, mode) == AI_SUCCESS)
        opacity = mode == aiString("BLEND") ? alpha : 1;
    else
        material.Get(AI_MATKEY_OPACITY, opacity);
    material.Get(AI_MATKEY_TRANSMISSION_FACTOR, transmission);
    return std::min(opacity, 1 - transmission);
}

} // namespace

void readMaterial(const aiMaterial& material, Part& part)
{
    aiColor4D colour(kUnknown.r, kUnknown.g, kUnknown.b, 1);
    if (material.Get(AI_MATKEY_BASE_COLOR, colour) != AI_SUCCESS)
        material.Get(AI_MATKEY_COLOR_DIFFUSE, colour);
    const glm::vec3 value(colour.r, colour.g, colour.b);
    // White under a picture is the picture's colour, which is not read.
    const bool hasPicture = material.GetTextureCount(aiTextureType_DIFFUSE) + material.GetTextureCount(aiTextureType_BASE_COLOR) > 0;
    part.colour = !isFinite(value) || (hasPicture && value == glm::vec3(1)) ? kUnknown : glm::clamp(value, 0.0f, 1.0f);
    part.clear = opacityOf(material, colour.a) < kClearBelow;
}

} // namespace assets

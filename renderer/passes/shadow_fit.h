// SPDX-License-Identifier: Apache-2.0
// Where the sun's two shadow maps lie: the near one over what stands close to the camera, the far one over the rest.
#pragma once

#include "renderer/passes/projection.h"

#include <array>

namespace renderer {

constexpr int kCascades = 2;
constexpr int kShadowTexels = 2048; // along each side of a map

struct ShadowFit {
    std::array<glm::dmat4, kCascades> shadowFromWorld; // to u, v and depth, each 0..1
    std::array<double, kCascades> texelMetres{};
    double splitMetres = 0; // depth where the far map takes over
    double endMetres = 0; // depth where shadows end
};

/// Edges are rounded outwards to coarse steps, so that small camera moves keep the same maps.
ShadowFit fitShadow(const View& view, const glm::vec3& towardsSun, const Box& scene);

/// Clip space of a map, for culling and drawing.
glm::dmat4 clipFromShadow();

} // namespace renderer

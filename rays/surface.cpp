// SPDX-License-Identifier: Apache-2.0
#include "rays/surface.h"

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

namespace rays {

std::optional<Surface> surfaceAt(const ml::Request& request, int x, int y)
{
    const ml::GuideBuffers& guide = request.guide;
    const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(guide.width) + static_cast<std::size_t>(x);
    if (guide.depth[pixel] <= 0)
        return std::nullopt;
    const auto& m = request.camera.worldFromView;
    const glm::mat3 axes(m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]);
    const glm::vec3 normal = axes * glm::vec3(guide.normal[3 * pixel], guide.normal[3 * pixel + 1], guide.normal[3 * pixel + 2]);
    if (glm::dot(normal, normal) < 1e-6f)
        return std::nullopt;
    const float right = (2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(guide.width) - 1) * request.camera.tangents[0];
    const float up = (1 - 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(guide.height)) * request.camera.tangents[1];
    const glm::vec3 along = axes * glm::vec3(right, up, -1) * guide.depth[pixel];
    return Surface{eyeOf(request.camera) + along, glm::normalize(normal), glm::normalize(along), glm::length(along)};
}

glm::vec3 eyeOf(const ml::CameraInfo& camera)
{
    const auto& m = camera.worldFromView;
    return {m[12], m[13], m[14]};
}

} // namespace rays

// SPDX-License-Identifier: Apache-2.0
#include "tests/rays/room.h"

#include "rays/surface.h"

#include <doctest/doctest.h>
#include <glm/ext/matrix_transform.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace room {
namespace {

constexpr float kTangent = 0.5f;
constexpr float kEyeHeight = 1;

void addFace(Mesh& mesh, const glm::vec3& normal)
{
    const glm::vec3 across = std::abs(normal.y) > 0.5f ? glm::vec3(1, 0, 0) : glm::vec3(0, 1, 0);
    const glm::vec3 along = glm::cross(normal, across);
    const auto first = static_cast<std::uint32_t>(mesh.positions.size());
    for (const auto& [a, b] : {std::pair{-0.5f, -0.5f}, {0.5f, -0.5f}, {0.5f, 0.5f}, {-0.5f, 0.5f}}) {
        mesh.positions.push_back(0.5f * normal + a * across + b * along);
        mesh.normals.push_back(normal);
    }
    for (const std::uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u})
        mesh.indices.push_back(first + corner);
}

} // namespace

MeshPtr cube()
{
    auto mesh = std::make_shared<Mesh>();
    for (const glm::vec3& normal :
        {glm::vec3(1, 0, 0), glm::vec3(-1, 0, 0), glm::vec3(0, 1, 0), glm::vec3(0, -1, 0), glm::vec3(0, 0, 1), glm::vec3(0, 0, -1)})
        addFace(*mesh, normal);
    return mesh;
}

ml::Request photograph(const rays::Tracer& tracer, int width, int height, std::size_t bodies)
{
    ml::Request request;
    request.objects.resize(bodies);
    request.camera.worldFromView[13] = kEyeHeight;
    request.camera.tangents = {kTangent, kTangent};
    request.look.towardsSun = {0, -1, 0};
    ml::GuideBuffers& guide = request.guide;
    guide.width = width;
    guide.height = height;
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    guide.depth.resize(pixels);
    guide.normal.resize(3 * pixels);
    guide.objectId.resize(pixels);
    guide.rest.resize(3 * pixels);
    guide.baseColour.resize(3 * pixels);
    guide.sun.resize(pixels);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const float right = (2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(width) - 1) * kTangent;
            const float up = (1 - 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(height)) * kTangent;
            const glm::vec3 direction = glm::normalize(glm::vec3(right, up, -1));
            rays::Hit hit;
            if (!tracer.trace({0, kEyeHeight, 0}, direction, hit))
                continue;
            const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            guide.depth[pixel] = -direction.z * hit.distance;
            guide.objectId[pixel] = static_cast<std::uint16_t>(hit.body + 1);
            for (int k = 0; k < 3; ++k)
                guide.normal[3 * pixel + static_cast<std::size_t>(k)]
                    = static_cast<std::int8_t>(std::lround(127 * tracer.normalAt(hit)[k]));
        }
    }
    return request;
}

Set::Set() { add({0, -0.5f, -10}, {40, 1, 40}, glm::vec3(0.5f)); }

std::uint16_t Set::add(const glm::vec3& middle, const glm::vec3& size, const glm::vec3& colour)
{
    m_bodies.push_back({.mesh = m_trees.of(m_cube, m_cube->view()),
        .worldFromLocal = glm::scale(glm::translate(glm::mat4(1), middle), size),
        .colour = colour});
    return static_cast<std::uint16_t>(m_bodies.size());
}

ml::LampInfo lamp(const glm::vec3& position) { return {{position.x, position.y, position.z}, {100, 90, 80}}; }

bool all(const std::vector<std::uint8_t>& shares, int value)
{
    return std::ranges::all_of(shares, [&](std::uint8_t share) { return share == value; });
}

void eachOfFloor(
    const ml::Request& request, const std::vector<std::uint8_t>& shares, const std::function<void(const glm::vec3& point, int share)>& see)
{
    constexpr std::uint16_t kFloor = 1;
    REQUIRE(shares.size() == request.guide.depth.size());
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const auto pixel = static_cast<std::size_t>(y * kWidth + x);
            if (request.guide.objectId[pixel] == kFloor)
                see(rays::surfaceAt(request, x, y)->position, shares[pixel]);
        }
    }
}

} // namespace room

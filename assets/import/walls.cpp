// SPDX-License-Identifier: Apache-2.0
#include "assets/import/walls.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

constexpr float kUpright = 0.17f; // most that the normal of a wall may rise: 10 degrees
constexpr float kSquare = 0.99f; // cosine
constexpr float kApart = 0.05f; // metres between two planes
constexpr int kDirections = 36; // walls within 10 degrees may share a plane

/// An upright triangle before it has found its plane.
struct Candidate {
    Corners corners;
    glm::vec3 normal{0};
    int direction = 0;
    float offset = 0; // metres, along its normal
};

int directionOf(const glm::vec3& normal)
{
    const float turn = std::atan2(normal.x, normal.z) / glm::two_pi<float>() * float(kDirections);
    return (int(std::lround(turn)) + kDirections) % kDirections;
}

void addTriangle(Walls& walls, std::vector<Candidate>& upright, const Corners& corners)
{
    const auto cross = glm::cross(corners[1] - corners[0], corners[2] - corners[0]);
    const float doubleArea = glm::length(cross);
    if (!(doubleArea > 1e-8f))
        return;
    walls.all.push_back(corners);
    const auto normal = cross / doubleArea;
    if (std::abs(normal.y) < kUpright)
        upright.push_back({corners, normal, directionOf(normal), glm::dot(normal, corners[0])});
    else if (std::abs(normal.y) < std::max(std::abs(normal.x), std::abs(normal.z)))
        walls.steep.push_back(corners);
}

WallPlane planeOf(const Candidate& wall)
{
    const auto& n = wall.normal;
    const bool x = std::abs(n.x) > std::abs(n.z);
    WallPlane plane;
    plane.looks = x ? LooksAlong::X : LooksAlong::Z;
    plane.square = std::max(std::abs(n.x), std::abs(n.z)) > kSquare;
    plane.side = (x ? n.x : n.z) < 0 ? -1.0f : 1.0f;
    plane.depth = acrossWall(plane.looks, (wall.corners[0] + wall.corners[1] + wall.corners[2]) / 3.0f);
    return plane;
}

void extend(WallPlane& plane, const Corners& corners)
{
    for (const auto& corner : corners) {
        const float u = alongWall(plane.looks, corner);
        plane.uMin = std::min(plane.uMin, u);
        plane.uMax = std::max(plane.uMax, u);
        plane.vMin = std::min(plane.vMin, corner.y);
        plane.vMax = std::max(plane.vMax, corner.y);
    }
    plane.area += glm::length(glm::cross(corners[1] - corners[0], corners[2] - corners[0])) / 2;
}

} // namespace

Walls wallsOf(const Shape& shape)
{
    Walls walls;
    std::vector<Candidate> upright;
    for (const auto& part : shape.parts) {
        const auto& mesh = part.mesh;
        for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
            addTriangle(walls, upright,
                {mesh.positions[mesh.indices[i]], mesh.positions[mesh.indices[i + 1]], mesh.positions[mesh.indices[i + 2]]});
    }
    std::ranges::sort(upright, [](const Candidate& a, const Candidate& b) {
        return a.direction != b.direction ? a.direction < b.direction : a.offset < b.offset;
    });
    for (std::size_t i = 0; i < upright.size(); ++i) {
        const bool same = i > 0 && upright[i].direction == upright[i - 1].direction && upright[i].offset - upright[i - 1].offset < kApart;
        if (!same)
            walls.planes.push_back(planeOf(upright[i]));
        extend(walls.planes.back(), upright[i].corners);
        walls.triangles.push_back({upright[i].corners, std::uint32_t(walls.planes.size() - 1)});
    }
    return walls;
}

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/skin.h"

#include "assets/figure/posed.h"
#include "assets/proxies/implicit_surface.h"

#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace assets {

namespace {

std::vector<glm::mat4> carries(const Skeleton& from, const Skeleton& to)
{
    std::vector<glm::mat4> carry;
    for (std::size_t i = 0; i < from.size(); ++i)
        carry.push_back(glm::mat4(to[i] * glm::inverse(from[i])));
    return carry;
}

/// Metres over which neighbouring bones share a vertex.
float reachOf(const BodyPart& part) { return 0.5f * part.blend; }

Mesh surfaceOf(const PosedPart& body, float cell)
{
    const float margin = 2 * cell;
    return makeSurface([&body](const glm::vec3& p) { return body.distance(p); }, body.min() - margin, body.max() + margin, cell);
}

/// A trim lies as far above the posed surface as it did at rest: where bones share it, they may carry it under the cloth.
void layOn(Mesh& trim, const PosedPart& posed, const PosedPart& resting)
{
    constexpr float kStep = 0.004f, kFarthest = 0.02f; // metres
    for (std::size_t i = 0; i < trim.positions.size(); ++i) {
        auto& p = trim.positions[i];
        const float lift = resting.distance(trim.rest[i]) - posed.distance(p);
        const auto slope = posed.slope(p, kStep);
        const float length = glm::length(slope);
        if (length > 0.1f)
            p += slope / length * glm::clamp(lift, -kFarthest, kFarthest);
    }
}

} // namespace

void smoothNormals(Mesh& mesh)
{
    mesh.normals.assign(mesh.positions.size(), glm::vec3(0));
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
        const auto normal = glm::cross(mesh.positions[b] - mesh.positions[a], mesh.positions[c] - mesh.positions[a]);
        for (const auto corner : {a, b, c})
            mesh.normals[corner] += normal;
    }
    for (auto& normal : mesh.normals) {
        const float length = glm::length(normal);
        normal = length > 0 ? normal / length : glm::vec3(0, 1, 0);
    }
}

std::vector<Part> makeSkin(const BodyPart& part, const Skeleton& posed, const Skeleton& rest)
{
    const PosedPart body(part, posed);
    auto mesh = surfaceOf(body, part.cell);
    const auto carry = carries(posed, rest);
    const float reach = reachOf(part);
    mesh.rest.reserve(mesh.positions.size());
    for (const auto& position : mesh.positions)
        mesh.rest.push_back(body.carried(position, carry, reach));
    std::vector<Part> parts{{part.name, std::move(mesh), part.colour, "", false}};
    if (part.trims.empty())
        return parts;
    const PosedPart resting(part, rest);
    for (const auto& trim : part.trims) {
        auto& made = parts.emplace_back(Part{trim.name, trim.mesh, trim.colour, "", false});
        made.mesh.rest = made.mesh.positions;
        bendSkin(made.mesh, part, posed, rest);
        layOn(made.mesh, body, resting);
        smoothNormals(made.mesh);
    }
    return parts;
}

void bendSkin(Mesh& skin, const BodyPart& part, const Skeleton& posed, const Skeleton& rest)
{
    const PosedPart body(part, rest);
    const auto carry = carries(rest, posed);
    const float reach = reachOf(part);
    for (std::size_t i = 0; i < skin.positions.size(); ++i)
        skin.positions[i] = body.carried(skin.rest[i], carry, reach);
    smoothNormals(skin);
}

float lowestVertex(const std::vector<BodyPart>& parts, const Skeleton& posed)
{
    std::vector<std::pair<PosedPart, float>> bodies; // with their cells, from low to high
    for (const auto& part : parts)
        bodies.emplace_back(PosedPart(part, posed), part.cell);
    std::ranges::sort(bodies, {}, [](const auto& body) { return body.first.min().y; });
    float lowest = 1e9f;
    for (const auto& [body, cell] : bodies) {
        if (body.min().y >= lowest)
            break;
        for (const auto& position : surfaceOf(body, cell).positions)
            lowest = std::min(lowest, position.y);
    }
    return lowest;
}

} // namespace assets

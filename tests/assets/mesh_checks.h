// SPDX-License-Identifier: Apache-2.0
// What makes a mesh sound.
#pragma once

#include "assets/shape.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <array>
#include <cmath>
#include <map>

namespace test {

/// Finite positions, unit normals, whole triangles, indices in range, lists of equal length.
inline bool isSound(const assets::Mesh& mesh)
{
    const auto count = mesh.positions.size();
    if (count == 0 || mesh.normals.size() != count || mesh.indices.empty() || mesh.indices.size() % 3 != 0)
        return false;
    if ((!mesh.colours.empty() && mesh.colours.size() != count) || (!mesh.rest.empty() && mesh.rest.size() != count))
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& p = mesh.positions[i];
        if (!std::isfinite(p.x + p.y + p.z) || !(std::abs(glm::length(mesh.normals[i]) - 1) < 1e-3f))
            return false;
    }
    for (const auto index : mesh.indices) {
        if (index >= count)
            return false;
    }
    return true;
}

/// Share of the area whose winding agrees with the normals.
inline double facesFollowNormals(const assets::Mesh& mesh)
{
    double agreeing = 0, all = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const auto a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
        const auto area = glm::cross(mesh.positions[b] - mesh.positions[a], mesh.positions[c] - mesh.positions[a]);
        all += double(glm::length(area));
        if (glm::dot(area, mesh.normals[a] + mesh.normals[b] + mesh.normals[c]) >= 0)
            agreeing += double(glm::length(area));
    }
    return all > 0 ? agreeing / all : 0;
}

/// Every edge is met by as many faces one way as the other; places are told apart by a hundredth of a millimetre.
inline bool isClosed(const assets::Mesh& mesh)
{
    using Place = std::array<long, 3>;
    const auto placeOf = [&](std::size_t i) {
        const auto& p = mesh.positions[mesh.indices[i]];
        return Place{std::lround(p.x * 1e5f), std::lround(p.y * 1e5f), std::lround(p.z * 1e5f)};
    };
    std::map<std::array<Place, 2>, int> edges;
    for (std::size_t i = 0; i < mesh.indices.size(); ++i) {
        const auto a = placeOf(i), b = placeOf(i % 3 == 2 ? i - 2 : i + 1);
        ++edges[{a, b}];
        --edges[{b, a}];
    }
    for (const auto& [edge, surplus] : edges)
        if (surplus != 0)
            return false;
    return true;
}

/// Cubic metres inside a closed mesh; negative where it is inside out.
inline double signedVolume(const assets::Mesh& mesh)
{
    double sum = 0;
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        const auto &a = mesh.positions[mesh.indices[i]], &b = mesh.positions[mesh.indices[i + 1]], &c = mesh.positions[mesh.indices[i + 2]];
        sum += double(glm::dot(a, glm::cross(b, c))) / 6;
    }
    return sum;
}

} // namespace test

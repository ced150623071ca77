// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/mesh_builder.h"

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/trigonometric.hpp>
#include <glm/vec2.hpp>

#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace assets {

namespace {

constexpr float kWeldMetres = 1e-5f;

/// Index of each corner's place among the distinct places.
std::vector<std::uint32_t> weld(const std::vector<glm::vec3>& corners, std::vector<glm::vec3>& places)
{
    std::map<std::array<std::int64_t, 3>, std::uint32_t> known;
    std::vector<std::uint32_t> indices;
    indices.reserve(corners.size());
    for (const auto& corner : corners) {
        const std::array key{
            std::llround(corner.x / kWeldMetres), std::llround(corner.y / kWeldMetres), std::llround(corner.z / kWeldMetres)};
        const auto [entry, isNew] = known.try_emplace({key[0], key[1], key[2]}, std::uint32_t(places.size()));
        if (isNew)
            places.push_back(corner);
        indices.push_back(entry->second);
    }
    return indices;
}

float cross(const glm::vec2& a, const glm::vec2& b) { return a.x * b.y - a.y * b.x; }

bool insideTriangle(const glm::vec2& p, const glm::vec2& a, const glm::vec2& b, const glm::vec2& c)
{
    return cross(b - a, p - a) > 0 && cross(c - b, p - b) > 0 && cross(a - c, p - c) > 0;
}

/// Newell's normal of a polygon; its length is twice the area.
glm::vec3 polygonNormal(std::span<const glm::vec3> ring)
{
    glm::vec3 normal(0);
    for (std::size_t i = 0; i < ring.size(); ++i)
        normal += glm::cross(ring[i] - ring[0], ring[(i + 1) % ring.size()] - ring[0]);
    return normal;
}

} // namespace

void MeshBuilder::triangle(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c)
{
    if (glm::length(glm::cross(b - a, c - a)) < 1e-10f)
        return;
    m_corners.insert(m_corners.end(), {a, b, c});
}

void MeshBuilder::quad(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c, const glm::vec3& d)
{
    triangle(a, b, c);
    triangle(a, c, d);
}

void MeshBuilder::band(std::span<const glm::vec3> lower, std::span<const glm::vec3> upper)
{
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto next = (i + 1) % lower.size();
        quad(lower[i], lower[next], upper[next], upper[i]);
    }
}

void MeshBuilder::polygon(std::span<const glm::vec3> ring)
{
    // Ear clipping in the polygon's own plane.
    const auto normal = glm::normalize(polygonNormal(ring));
    const auto side = glm::normalize(glm::cross(std::abs(normal.y) < 0.9f ? glm::vec3(0, 1, 0) : glm::vec3(1, 0, 0), normal));
    const auto up = glm::cross(normal, side);
    const auto flat = [&](std::size_t i) { return glm::vec2(glm::dot(ring[i], side), glm::dot(ring[i], up)); };
    std::vector<std::size_t> left(ring.size());
    std::iota(left.begin(), left.end(), 0);
    for (std::size_t i = 0, misses = 0; left.size() > 2 && misses <= left.size(); ++misses) {
        const auto count = left.size();
        const auto before = left[(i + count - 1) % count], here = left[i % count], after = left[(i + 1) % count];
        bool isEar = cross(flat(here) - flat(before), flat(after) - flat(here)) > 0;
        for (const auto other : left)
            isEar = isEar
                && (other == before || other == here || other == after
                    || !insideTriangle(flat(other), flat(before), flat(here), flat(after)));
        if (isEar) {
            triangle(ring[before], ring[here], ring[after]);
            left.erase(left.begin() + std::ptrdiff_t(i % count));
            misses = 0;
        } else {
            ++i;
        }
    }
}

void MeshBuilder::loft(std::span<const std::vector<glm::vec3>> rings)
{
    polygon(std::vector<glm::vec3>(rings.front().rbegin(), rings.front().rend()));
    for (std::size_t i = 1; i < rings.size(); ++i)
        band(rings[i - 1], rings[i]);
    polygon(rings.back());
}

Mesh MeshBuilder::finish(float creaseDegrees) const
{
    std::vector<glm::vec3> places;
    const auto corners = weld(m_corners, places);
    const auto faceCount = corners.size() / 3;
    std::vector<glm::vec3> areas(faceCount); // face normal, twice the area long
    std::vector<std::vector<std::uint32_t>> facesAt(places.size());
    for (std::size_t face = 0; face < faceCount; ++face) {
        const auto& a = places[corners[3 * face]];
        areas[face] = glm::cross(places[corners[3 * face + 1]] - a, places[corners[3 * face + 2]] - a);
        for (std::size_t i = 0; i < 3; ++i)
            facesAt[corners[3 * face + i]].push_back(std::uint32_t(face));
    }

    Mesh mesh;
    const float crease = std::cos(glm::radians(creaseDegrees));
    std::vector<std::vector<std::uint32_t>> madeAt(places.size()); // vertices of the mesh at each place
    for (std::size_t corner = 0; corner < corners.size(); ++corner) {
        const auto place = corners[corner];
        const auto own = areas[corner / 3];
        const float ownLength = glm::length(own);
        if (ownLength < 1e-12f)
            continue; // welding closed it
        glm::vec3 sum(0);
        for (const auto face : facesAt[place]) {
            if (glm::dot(own, areas[face]) >= crease * ownLength * glm::length(areas[face]))
                sum += areas[face];
        }
        const auto normal = glm::normalize(sum);
        std::uint32_t vertex = std::uint32_t(mesh.positions.size());
        for (const auto made : madeAt[place]) {
            if (glm::dot(mesh.normals[made], normal) > 0.9999f)
                vertex = made;
        }
        if (vertex == mesh.positions.size()) {
            mesh.positions.push_back(places[place]);
            mesh.normals.push_back(normal);
            madeAt[place].push_back(vertex);
        }
        mesh.indices.push_back(vertex);
    }
    return mesh;
}

void append(Mesh& target, const Mesh& piece, const glm::mat4& place)
{
    const auto first = std::uint32_t(target.positions.size());
    const auto normalPlace = glm::transpose(glm::inverse(glm::mat3(place)));
    for (const auto& position : piece.positions)
        target.positions.push_back(glm::vec3(place * glm::vec4(position, 1)));
    for (const auto& normal : piece.normals)
        target.normals.push_back(glm::normalize(normalPlace * normal));
    target.colours.insert(target.colours.end(), piece.colours.begin(), piece.colours.end());
    for (const auto index : piece.indices)
        target.indices.push_back(first + index);
}

Mesh placed(const Mesh& mesh, const glm::mat4& place)
{
    Mesh moved;
    append(moved, mesh, place);
    return moved;
}

} // namespace assets

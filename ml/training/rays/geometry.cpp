// SPDX-License-Identifier: Apache-2.0
#include "ml/training/rays/geometry.h"

#include <glm/geometric.hpp>

#include <algorithm>

namespace training {
namespace {

glm::vec3 unitOr(const glm::vec3& v, const glm::vec3& otherwise)
{
    const float length = glm::length(v);
    return length > 1e-12f ? v / length : otherwise;
}

} // namespace

Geometry::Geometry(const Scene& scene)
{
    rays::MeshTrees trees;
    std::vector<rays::Body> bodies;
    for (std::uint32_t index = 0; index < scene.items.size(); ++index)
        std::ranges::move(addItem(scene, index, trees), std::back_inserter(bodies));
    m_tracer.emplace(trees, std::move(bodies));
}

std::vector<rays::Body> Geometry::addItem(const Scene& scene, std::uint32_t index, rays::MeshTrees& trees)
{
    const Item& item = scene.items[index];
    const std::size_t firstObject = m_objects.size();
    std::vector<rays::Body> bodies;
    for (const assets::Part& part : item.shape->parts) {
        if (part.mesh.indices.empty())
            continue;
        const std::string& name = partClass(item, part);
        const auto same = [&](const Object& object) { return object.semanticClass == name; };
        auto found = std::find_if(m_objects.begin() + static_cast<std::ptrdiff_t>(firstObject), m_objects.end(), same);
        if (found == m_objects.end())
            found = m_objects.insert(m_objects.end(), Object{index, name});
        m_pieces.push_back({static_cast<std::uint32_t>(found - m_objects.begin()), &part.mesh});
        const std::shared_ptr<const assets::Mesh> mesh(item.shape, &part.mesh); // shares the shape's life
        bodies.push_back({.mesh = trees.of(mesh, {mesh->positions, mesh->normals, mesh->colours, mesh->indices, mesh->rest}),
            .worldFromLocal = item.worldFromLocal,
            .colour = partColour(item, part),
            .castsShadow = !part.clear});
    }
    return bodies;
}

bool Geometry::trace(const glm::vec3& origin, const glm::vec3& direction, Hit& hit, float minDistance) const
{
    rays::Hit met;
    if (!m_tracer->trace(origin, direction, met, minDistance))
        return false;
    const Piece& piece = m_pieces[met.body];
    const assets::Mesh& mesh = *piece.mesh;
    const std::uint32_t* corner = &mesh.indices[met.triangle * std::size_t{3}];
    const std::vector<glm::vec3>& rest = mesh.rest.empty() ? mesh.positions : mesh.rest;
    hit.distance = met.distance;
    hit.object = piece.object;
    hit.position = origin + direction * hit.distance;
    hit.face = met.face;
    hit.back = met.back;
    hit.normal = m_tracer->normalAt(met);
    hit.rest = rest[corner[0]] * (1 - met.u - met.v) + rest[corner[1]] * met.u + rest[corner[2]] * met.v;
    hit.restFace = unitOr(glm::cross(rest[corner[1]] - rest[corner[0]], rest[corner[2]] - rest[corner[0]]), {0, 1, 0});
    hit.colour = m_tracer->colourAt(met);
    return true;
}

bool Geometry::occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance) const
{
    return m_tracer->occluded(origin, direction, maxDistance);
}

} // namespace training

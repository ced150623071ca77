// SPDX-License-Identifier: Apache-2.0
#include "ml/training/rays/geometry.h"

#include <algorithm>

namespace training {
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
        m_objectOfBody.push_back(static_cast<std::uint32_t>(found - m_objects.begin()));
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
    hit.distance = met.distance;
    hit.object = m_objectOfBody[met.body];
    hit.position = origin + direction * hit.distance;
    hit.face = met.face;
    hit.back = met.back;
    hit.normal = m_tracer->normalAt(met);
    hit.rest = m_tracer->restAt(met);
    hit.restFace = m_tracer->restFace(met);
    hit.colour = m_tracer->colourAt(met);
    return true;
}

bool Geometry::occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance) const
{
    return m_tracer->occluded(origin, direction, maxDistance);
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// The triangles of a scene: rays against them, and what they hit. Used by the guide and by the truth.
#pragma once

#include "ml/training/scenes/scene.h"
#include "rays/tracer.h"

#include <glm/vec3.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace training {

/// Parts of one item that have one class: what the request calls an object.
struct Object {
    std::uint32_t item = 0; // index into Scene::items
    std::string semanticClass;
};

/// Where a ray met a surface.
struct Hit {
    float distance = 0; // metres along the unit direction
    std::uint32_t object = 0; // index into Geometry::objects
    glm::vec3 position{0}; // world
    glm::vec3 normal{0, 1, 0}; // world, interpolated, unit
    glm::vec3 face{0, 1, 0}; // world, of the triangle, unit; looks towards where the ray came from
    bool back = false; // the ray met a back: of a sheet, or from within a body
    glm::vec3 rest{0}; // rest position in the item's own space, metres
    glm::vec3 restFace{0, 1, 0}; // normal of the triangle in rest space, unit
    glm::vec3 colour{0.5f}; // linear base colour
};

using ml::surfaceOffset;

/// Immutable after construction; one thread may trace while others do.
class Geometry {
public:
    /// Borrows the scene's shapes.
    explicit Geometry(const Scene& scene);

    /// Nearest surface along a unit direction; false where there is none.
    bool trace(const glm::vec3& origin, const glm::vec3& direction, Hit& hit, float minDistance = 1e-3f) const;
    bool occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance = rays::kFarAway) const;

    const std::vector<Object>& objects() const { return m_objects; }
    const rays::Tracer& tracer() const { return *m_tracer; }
    /// Index into objects() of a body of the tracer.
    std::uint32_t objectOf(std::uint32_t body) const { return m_objectOfBody[body]; }

private:
    /// The item's objects, and the bodies that stand for them.
    std::vector<rays::Body> addItem(const Scene& scene, std::uint32_t index, rays::MeshTrees& trees);

    std::vector<Object> m_objects;
    std::vector<std::uint32_t> m_objectOfBody;
    std::optional<rays::Tracer> m_tracer;
};

} // namespace training

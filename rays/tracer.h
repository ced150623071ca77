// SPDX-License-Identifier: Apache-2.0
// Rays against triangles. A mesh has one search tree, however often it stands in the scene. Embree does the search and stays inside
// tracer.cpp. World space is right-handed, metres.
#pragma once

#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace rays {

/// A mesh of somebody else, in its own space. One without triangles is met by no ray.
struct MeshView {
    std::span<const glm::vec3> positions;
    std::span<const glm::vec3> normals; // one per position
    std::span<const glm::vec3> colours; // linear, one per position; empty: white
    std::span<const std::uint32_t> indices; // triangles, counter-clockwise seen from outside
};

class Device;
class MeshTree;
using MeshTreePtr = std::shared_ptr<const MeshTree>; // shared: many scenes hold one tree

/// The trees of meshes. For one thread.
class MeshTrees {
public:
    /// Throws std::runtime_error where Embree refuses to start.
    MeshTrees();
    /// Built when it is first asked for. `owner` keeps the mesh's arrays alive, and its address names them; the tree is forgotten
    /// when nobody holds the owner any more. Whoever asks a tracer about the mesh still holds it.
    MeshTreePtr of(const std::shared_ptr<const void>& owner, const MeshView& mesh);

private:
    friend class Tracer;
    struct Kept {
        std::weak_ptr<const void> owner;
        MeshTreePtr tree;
    };
    void forgetOrphans();

    std::shared_ptr<Device> m_device; // shared: trees and tracers outlive this
    std::map<const void*, Kept> m_kept;
};

/// A mesh standing somewhere.
struct Body {
    MeshTreePtr tree;
    glm::mat4 worldFromLocal{1};
    glm::vec3 colour{1}; // linear; multiplies the mesh's own
};

/// Where a ray met a surface.
struct Hit {
    float distance = 0; // metres along the unit direction
    std::uint32_t body = 0; // index into the bodies
    std::uint32_t triangle = 0;
    float u = 0; // share of the triangle's second corner
    float v = 0; // of its third
    glm::vec3 face{0, 1, 0}; // world, of the triangle, unit
};

inline constexpr float kFarAway = std::numeric_limits<float>::infinity();

/// A scene of bodies. Immutable after construction; any number of threads may ask at once.
class Tracer {
public:
    Tracer(const MeshTrees& trees, std::vector<Body> bodies);
    ~Tracer();
    Tracer(const Tracer&) = delete;
    Tracer& operator=(const Tracer&) = delete;

    /// Nearest surface along a unit direction; false where there is none.
    bool trace(const glm::vec3& origin, const glm::vec3& direction, Hit& hit, float minDistance = 1e-3f) const;
    bool occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance = kFarAway) const;

    /// Interpolated, world, unit.
    glm::vec3 normalAt(const Hit& hit) const;
    /// Linear base colour.
    glm::vec3 colourAt(const Hit& hit) const;

private:
    struct Scene; // Embree's
    std::vector<Body> m_bodies;
    std::vector<glm::mat3> m_normals; // world from local, for normals; by body
    std::unique_ptr<Scene> m_scene;
};

} // namespace rays

// SPDX-License-Identifier: Apache-2.0
// Rays against triangles. A thing has one search tree, however often it stands in the scene. Embree does the search and stays inside
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
    std::span<const glm::vec3> rest = {}; // rest position per position, for what is bent; empty: the positions themselves
};

class Device;
class Mesh;
class Tree;
using MeshPtr = std::shared_ptr<const Mesh>; // shared: many scenes hold one mesh
using TreePtr = std::shared_ptr<const Tree>; // shared: an item that stays where it is keeps its tree from frame to frame

/// Meshes as rays need them, and the trees by which rays find them. For one thread.
class MeshTrees {
public:
    /// Throws std::runtime_error where Embree refuses to start.
    MeshTrees();
    /// Taken in when it is first asked for. `owner` keeps the mesh's arrays alive, and its address names them; mesh and trees are
    /// forgotten when nobody holds the owner any more. Whoever asks a tracer about the mesh still holds it.
    MeshPtr of(const std::shared_ptr<const void>& owner, const MeshView& mesh);

private:
    friend class Tracer;
    TreePtr over(const std::vector<MeshPtr>& meshes);
    void forgetOrphans();

    std::shared_ptr<Device> m_device; // shared: trees and tracers outlive this
    std::map<const void*, MeshPtr> m_meshes; // by owner
    std::map<std::vector<MeshPtr>, TreePtr> m_trees; // by what stands together
};

/// A mesh standing somewhere. Bodies that follow each other and stand in the same place, as the parts of a thing do, share a tree.
struct Body {
    MeshPtr mesh;
    glm::mat4 worldFromLocal{1};
    glm::vec3 colour{1}; // linear; multiplies the mesh's own
    bool castsShadow = true; // false: rays meet it, but it hides nothing
};

inline constexpr float kFarAway = std::numeric_limits<float>::infinity();
inline constexpr float kLeastDistance = 1e-3f; // metres: what is nearer is where the ray starts
inline constexpr std::uint32_t kNothing = std::numeric_limits<std::uint32_t>::max();

struct Ray {
    glm::vec3 origin{0};
    glm::vec3 direction{0, 0, -1}; // unit
    float maxDistance = kFarAway; // metres
};
inline const Ray kNullRay{.maxDistance = 0}; // meets nothing

/// Where a ray met a surface.
struct Hit {
    float distance = 0; // metres along the unit direction
    std::uint32_t body = kNothing; // index into the bodies
    std::uint32_t triangle = 0;
    float u = 0; // share of the triangle's second corner
    float v = 0; // of its third
    glm::vec3 face{0, 1, 0}; // world, of the triangle, unit; looks towards where the ray came from
    bool back = false; // of a sheet: the ray met the side from which the corners run clockwise
};

/// The axis that a normal lies nearest to: 0 x, 1 y, 2 z.
int mainAxis(const glm::vec3& normal);

/// A body that casts no shadow, as the rectangle that it mostly is: the sides of the box around its mesh, without the thinnest.
struct Pane {
    glm::vec3 middle{0}; // world
    glm::vec3 right{0}; // from the middle to the side
    glm::vec3 up{0}; // from the middle to the top
    glm::vec3 normal{0, 0, 1}; // unit
    float area = 0; // square metres
};

/// A scene of bodies. Immutable after construction; any number of threads may ask at once.
class Tracer {
public:
    Tracer(MeshTrees& trees, std::vector<Body> bodies);
    ~Tracer();
    Tracer(const Tracer&) = delete;
    Tracer& operator=(const Tracer&) = delete;

    /// Nearest surface along a unit direction; false where there is none.
    bool trace(const glm::vec3& origin, const glm::vec3& direction, Hit& hit, float minDistance = kLeastDistance) const;
    /// Whether something that casts a shadow stands in the way.
    bool occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance = kFarAway) const;

    /// The same for up to kTogether rays at once: faster where they go much the same way. One hit a ray; its body is kNothing
    /// where there is none.
    void trace(std::span<const Ray> rays, std::span<Hit> hits) const;
    /// Bit i is set where something that casts a shadow stands in the way of ray i.
    unsigned occluded(std::span<const Ray> rays) const;
    static constexpr std::size_t kTogether = 8;

    const std::vector<Pane>& panes() const { return m_panes; }

    /// Interpolated, world, unit; of a sheet met from behind turned round, as the renderer does.
    glm::vec3 normalAt(const Hit& hit) const;
    /// Linear base colour.
    glm::vec3 colourAt(const Hit& hit) const;
    /// Rest position in the mesh's own space, metres.
    glm::vec3 restAt(const Hit& hit) const;
    /// Normal of the triangle in rest space, unit.
    glm::vec3 restFace(const Hit& hit) const;

private:
    struct Scene; // Embree's
    const Scene& casters() const;
    /// Sets the hit's face, turned against the ray.
    void setFace(Hit& hit, const glm::vec3& local, const glm::vec3& direction) const;

    std::vector<Body> m_bodies;
    std::vector<glm::mat3> m_normals; // world from local, for normals; by body
    std::vector<Pane> m_panes;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Scene> m_casters; // null: all bodies cast shadows
};

} // namespace rays

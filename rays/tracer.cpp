// SPDX-License-Identifier: Apache-2.0
#include "rays/tracer.h"

#include <embree3/rtcore.h>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <stdexcept>

namespace rays {

class Device {
public:
    // One thread builds the trees: they are small, and a single-threaded build is the same every time.
    Device()
        : handle(rtcNewDevice("threads=1,set_affinity=0"))
    {
        if (!handle)
            throw std::runtime_error("Embree refuses to start on this machine; its library needs at least SSE2");
    }
    ~Device() { rtcReleaseDevice(handle); }
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const RTCDevice handle;
};

class Mesh {
public:
    Mesh(std::shared_ptr<Device> device, std::weak_ptr<const void> ownedBy, const MeshView& arrays)
        : geometry(arrays.indices.size() < 3 ? nullptr : rtcNewGeometry(device->handle, RTC_GEOMETRY_TYPE_TRIANGLE))
        , owner(std::move(ownedBy))
        , view(arrays)
        , m_device(std::move(device))
    {
        if (geometry)
            fill();
    }
    ~Mesh()
    {
        if (geometry)
            rtcReleaseGeometry(geometry);
    }
    Mesh(const Mesh&) = delete;
    Mesh& operator=(const Mesh&) = delete;

    const RTCGeometry geometry; // null: no triangles
    const std::weak_ptr<const void> owner;
    const MeshView view;

private:
    void fill()
    {
        void* vertices
            = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, sizeof(glm::vec3), view.positions.size());
        std::ranges::copy(view.positions, static_cast<glm::vec3*>(vertices));
        void* triangles = rtcSetNewGeometryBuffer(
            geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 3 * sizeof(std::uint32_t), view.indices.size() / 3);
        std::copy_n(view.indices.begin(), view.indices.size() / 3 * 3, static_cast<std::uint32_t*>(triangles));
        rtcCommitGeometry(geometry);
    }

    std::shared_ptr<Device> m_device;
};

/// One search tree over meshes that stand in one place: a ray enters a house once, not once for each of its parts.
class Tree {
public:
    Tree(std::shared_ptr<Device> device, std::span<const MeshPtr> meshes)
        : scene(rtcNewScene(device->handle))
        , m_device(std::move(device))
    {
        for (std::size_t i = 0; i < meshes.size(); ++i)
            if (meshes[i]->geometry)
                rtcAttachGeometryByID(scene, meshes[i]->geometry, static_cast<unsigned>(i));
        rtcCommitScene(scene);
    }
    ~Tree() { rtcReleaseScene(scene); }
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    const RTCScene scene;

private:
    std::shared_ptr<Device> m_device;
};

namespace {

RTCRay rayFrom(const glm::vec3& origin, const glm::vec3& direction, float minDistance, float maxDistance)
{
    RTCRay ray{};
    ray.org_x = origin.x;
    ray.org_y = origin.y;
    ray.org_z = origin.z;
    ray.dir_x = direction.x;
    ray.dir_y = direction.y;
    ray.dir_z = direction.z;
    ray.tnear = minDistance;
    ray.tfar = maxDistance;
    ray.mask = ~0u;
    return ray;
}

/// The same, as Embree takes several; what is not used stays invalid.
struct Packet {
    alignas(32) std::array<int, Tracer::kTogether> valid{}; // -1: used
    RTCRayHit8 rays{};

    explicit Packet(std::span<const Ray> from)
    {
        for (std::size_t i = 0; i < from.size(); ++i) {
            const Ray& each = from[i];
            valid[i] = -1;
            rays.ray.org_x[i] = each.origin.x;
            rays.ray.org_y[i] = each.origin.y;
            rays.ray.org_z[i] = each.origin.z;
            rays.ray.dir_x[i] = each.direction.x;
            rays.ray.dir_y[i] = each.direction.y;
            rays.ray.dir_z[i] = each.direction.z;
            rays.ray.tnear[i] = kLeastDistance;
            rays.ray.tfar[i] = each.maxDistance;
            rays.ray.mask[i] = ~0u;
            rays.hit.geomID[i] = RTC_INVALID_GEOMETRY_ID;
            rays.hit.instID[0][i] = RTC_INVALID_GEOMETRY_ID;
        }
    }
};

glm::vec3 unitOr(const glm::vec3& v, const glm::vec3& otherwise)
{
    const float length = glm::length(v);
    return length > 1e-12f ? v / length : otherwise;
}

glm::vec3 blend(std::span<const glm::vec3> values, const MeshView& mesh, const Hit& hit)
{
    const std::uint32_t* corner = &mesh.indices[hit.triangle * std::size_t{3}];
    return values[corner[0]] * (1 - hit.u - hit.v) + values[corner[1]] * hit.u + values[corner[2]] * hit.v;
}

std::span<const glm::vec3> restOf(const MeshView& mesh) { return mesh.rest.empty() ? mesh.positions : mesh.rest; }

Pane paneOf(std::span<const glm::vec3> positions, const glm::mat4& worldFromLocal)
{
    glm::vec3 least(kFarAway), most(-kFarAway);
    for (const glm::vec3& position : positions) {
        least = glm::min(least, position);
        most = glm::max(most, position);
    }
    std::array<glm::vec3, 3> sides;
    for (int axis = 0; axis < 3; ++axis)
        sides[static_cast<std::size_t>(axis)] = glm::vec3(worldFromLocal[axis]) * (0.5f * (most - least)[axis]);
    std::ranges::sort(sides, std::greater{}, [](const glm::vec3& side) { return glm::dot(side, side); });
    const glm::vec3 across = glm::cross(sides[0], sides[1]);
    return {glm::vec3(worldFromLocal * glm::vec4(0.5f * (least + most), 1)), sides[0], sides[1], unitOr(across, {0, 0, 1}),
        4 * glm::length(across)};
}

} // namespace

MeshTrees::MeshTrees()
    : m_device(std::make_shared<Device>())
{
}

MeshPtr MeshTrees::of(const std::shared_ptr<const void>& owner, const MeshView& mesh)
{
    const auto found = m_meshes.find(owner.get());
    if (found != m_meshes.end() && !found->second->owner.expired())
        return found->second;
    forgetOrphans(); // it may be another mesh at the address of a former one
    return m_meshes[owner.get()] = std::make_shared<Mesh>(m_device, owner, mesh);
}

TreePtr MeshTrees::over(const std::vector<MeshPtr>& meshes)
{
    TreePtr& tree = m_trees[meshes];
    if (!tree)
        tree = std::make_shared<Tree>(m_device, meshes);
    return tree;
}

void MeshTrees::forgetOrphans()
{
    const auto isOrphan = [](const MeshPtr& mesh) { return mesh->owner.expired(); };
    std::erase_if(m_trees, [&](const auto& entry) { return std::ranges::any_of(entry.first, isOrphan); });
    std::erase_if(m_meshes, [&](const auto& entry) { return isOrphan(entry.second); });
}

struct Tracer::Scene {
    std::shared_ptr<Device> device;
    RTCScene handle;

    explicit Scene(std::shared_ptr<Device> of)
        : device(std::move(of))
        , handle(rtcNewScene(device->handle))
    {
    }
    ~Scene() { rtcReleaseScene(handle); }
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;

    /// Bodies `first`, `first` + 1, ..: the parts of the tree.
    void add(const Tree& tree, const glm::mat4& worldFromLocal, unsigned first)
    {
        RTCGeometry instance = rtcNewGeometry(device->handle, RTC_GEOMETRY_TYPE_INSTANCE);
        rtcSetGeometryInstancedScene(instance, tree.scene);
        rtcSetGeometryTimeStepCount(instance, 1);
        rtcSetGeometryTransform(instance, 0, RTC_FORMAT_FLOAT4X4_COLUMN_MAJOR, &worldFromLocal[0][0]);
        rtcCommitGeometry(instance);
        rtcAttachGeometryByID(handle, instance, first);
        rtcReleaseGeometry(instance);
    }
};

Tracer::Tracer(MeshTrees& trees, std::vector<Body> bodies)
    : m_bodies(std::move(bodies))
    , m_scene(std::make_unique<Scene>(trees.m_device))
{
    for (const Body& body : m_bodies)
        m_normals.push_back(glm::transpose(glm::inverse(glm::mat3(body.worldFromLocal))));
    for (const Body& body : m_bodies)
        if (!body.castsShadow && body.mesh->geometry)
            m_panes.push_back(paneOf(body.mesh->view.positions, body.worldFromLocal));
    if (!m_panes.empty())
        m_casters = std::make_unique<Scene>(trees.m_device);
    for (std::size_t first = 0, end = 0; first < m_bodies.size(); first = end) {
        std::vector<MeshPtr> together, casting;
        for (end = first; end < m_bodies.size() && m_bodies[end].worldFromLocal == m_bodies[first].worldFromLocal; ++end) {
            together.push_back(m_bodies[end].mesh);
            if (m_bodies[end].castsShadow)
                casting.push_back(m_bodies[end].mesh);
        }
        m_scene->add(*trees.over(together), m_bodies[first].worldFromLocal, static_cast<unsigned>(first));
        if (m_casters && !casting.empty())
            m_casters->add(*trees.over(casting), m_bodies[first].worldFromLocal, static_cast<unsigned>(first));
    }
    rtcCommitScene(m_scene->handle);
    if (m_casters)
        rtcCommitScene(m_casters->handle);
}

Tracer::~Tracer() = default;

const Tracer::Scene& Tracer::casters() const { return m_casters ? *m_casters : *m_scene; }

bool Tracer::trace(const glm::vec3& origin, const glm::vec3& direction, Hit& hit, float minDistance) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRayHit ray{};
    ray.ray = rayFrom(origin, direction, minDistance, kFarAway);
    ray.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    ray.hit.instID[0] = RTC_INVALID_GEOMETRY_ID;
    rtcIntersect1(m_scene->handle, &context, &ray);
    if (ray.hit.geomID == RTC_INVALID_GEOMETRY_ID)
        return false;
    hit.distance = ray.ray.tfar;
    hit.body = ray.hit.instID[0] + ray.hit.geomID;
    hit.triangle = ray.hit.primID;
    hit.u = ray.hit.u;
    hit.v = ray.hit.v;
    setFace(hit, {ray.hit.Ng_x, ray.hit.Ng_y, ray.hit.Ng_z}, direction);
    return true;
}

bool Tracer::occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRay ray = rayFrom(origin, direction, kLeastDistance, maxDistance);
    rtcOccluded1(casters().handle, &context, &ray);
    return ray.tfar < 0;
}

void Tracer::trace(std::span<const Ray> rays, std::span<Hit> hits) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    Packet packet(rays);
    rtcIntersect8(packet.valid.data(), m_scene->handle, &context, &packet.rays);
    const RTCHit8& met = packet.rays.hit;
    for (std::size_t i = 0; i < rays.size(); ++i) {
        hits[i] = {};
        if (met.geomID[i] == RTC_INVALID_GEOMETRY_ID)
            continue;
        const std::uint32_t body = met.instID[0][i] + met.geomID[i];
        hits[i] = {.distance = packet.rays.ray.tfar[i], .body = body, .triangle = met.primID[i], .u = met.u[i], .v = met.v[i]};
        setFace(hits[i], {met.Ng_x[i], met.Ng_y[i], met.Ng_z[i]}, rays[i].direction);
    }
}

unsigned Tracer::occluded(std::span<const Ray> rays) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    Packet packet(rays);
    rtcOccluded8(packet.valid.data(), casters().handle, &context, &packet.rays.ray);
    unsigned hidden = 0;
    for (std::size_t i = 0; i < rays.size(); ++i)
        hidden |= packet.rays.ray.tfar[i] < 0 ? 1u << i : 0u;
    return hidden;
}

void Tracer::setFace(Hit& hit, const glm::vec3& local, const glm::vec3& direction) const
{
    hit.face = unitOr(m_normals[hit.body] * local, {0, 1, 0});
    hit.back = glm::dot(hit.face, direction) > 0;
    if (hit.back)
        hit.face = -hit.face;
}

glm::vec3 Tracer::normalAt(const Hit& hit) const
{
    const MeshView& mesh = m_bodies[hit.body].mesh->view;
    if (mesh.normals.empty())
        return hit.face;
    const glm::vec3 normal = unitOr(m_normals[hit.body] * blend(mesh.normals, mesh, hit), hit.face);
    return hit.back && glm::dot(normal, hit.face) < 0 ? -normal : normal;
}

glm::vec3 Tracer::colourAt(const Hit& hit) const
{
    const Body& body = m_bodies[hit.body];
    const MeshView& mesh = body.mesh->view;
    return mesh.colours.empty() ? body.colour : body.colour * blend(mesh.colours, mesh, hit);
}

glm::vec3 Tracer::restAt(const Hit& hit) const
{
    const MeshView& mesh = m_bodies[hit.body].mesh->view;
    return blend(restOf(mesh), mesh, hit);
}

glm::vec3 Tracer::restFace(const Hit& hit) const
{
    const MeshView& mesh = m_bodies[hit.body].mesh->view;
    const auto rest = restOf(mesh);
    const std::uint32_t* corner = &mesh.indices[hit.triangle * std::size_t{3}];
    return unitOr(glm::cross(rest[corner[1]] - rest[corner[0]], rest[corner[2]] - rest[corner[0]]), {0, 1, 0});
}

int mainAxis(const glm::vec3& normal)
{
    const glm::vec3 n = glm::abs(normal);
    return n.y >= n.x && n.y >= n.z ? 1 : n.x >= n.z ? 0 : 2;
}

} // namespace rays

// SPDX-License-Identifier: Apache-2.0
#include "rays/tracer.h"

#include <embree3/rtcore.h>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
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

class MeshTree {
public:
    MeshTree(std::shared_ptr<Device> device, const MeshView& view)
        : scene(rtcNewScene(device->handle))
        , mesh(view)
        , m_device(std::move(device))
    {
        if (mesh.indices.size() >= 3)
            attachTriangles();
        rtcCommitScene(scene);
    }
    ~MeshTree() { rtcReleaseScene(scene); }
    MeshTree(const MeshTree&) = delete;
    MeshTree& operator=(const MeshTree&) = delete;

    const RTCScene scene;
    const MeshView mesh;

private:
    void attachTriangles()
    {
        RTCGeometry geometry = rtcNewGeometry(m_device->handle, RTC_GEOMETRY_TYPE_TRIANGLE);
        void* vertices
            = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, sizeof(glm::vec3), mesh.positions.size());
        std::ranges::copy(mesh.positions, static_cast<glm::vec3*>(vertices));
        void* triangles = rtcSetNewGeometryBuffer(
            geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 3 * sizeof(std::uint32_t), mesh.indices.size() / 3);
        std::copy_n(mesh.indices.begin(), mesh.indices.size() / 3 * 3, static_cast<std::uint32_t*>(triangles));
        rtcCommitGeometry(geometry);
        rtcAttachGeometry(scene, geometry);
        rtcReleaseGeometry(geometry);
    }

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

} // namespace

MeshTrees::MeshTrees()
    : m_device(std::make_shared<Device>())
{
}

MeshTreePtr MeshTrees::of(const std::shared_ptr<const void>& owner, const MeshView& mesh)
{
    const auto found = m_kept.find(owner.get());
    if (found == m_kept.end() || found->second.owner.expired()) { // new, or another mesh at the address of a former one
        forgetOrphans();
        const MeshTreePtr tree = std::make_shared<MeshTree>(m_device, mesh);
        m_kept[owner.get()] = {owner, tree};
        return tree;
    }
    return found->second.tree;
}

void MeshTrees::forgetOrphans()
{
    std::erase_if(m_kept, [](const auto& entry) { return entry.second.owner.expired(); });
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
};

Tracer::Tracer(const MeshTrees& trees, std::vector<Body> bodies)
    : m_bodies(std::move(bodies))
    , m_scene(std::make_unique<Scene>(trees.m_device))
{
    for (std::size_t i = 0; i < m_bodies.size(); ++i) {
        const Body& body = m_bodies[i];
        m_normals.push_back(glm::transpose(glm::inverse(glm::mat3(body.worldFromLocal))));
        RTCGeometry instance = rtcNewGeometry(m_scene->device->handle, RTC_GEOMETRY_TYPE_INSTANCE);
        rtcSetGeometryInstancedScene(instance, body.tree->scene);
        rtcSetGeometryTimeStepCount(instance, 1);
        rtcSetGeometryTransform(instance, 0, RTC_FORMAT_FLOAT4X4_COLUMN_MAJOR, &body.worldFromLocal[0][0]);
        rtcCommitGeometry(instance);
        rtcAttachGeometryByID(m_scene->handle, instance, static_cast<unsigned>(i));
        rtcReleaseGeometry(instance);
    }
    rtcCommitScene(m_scene->handle);
}

Tracer::~Tracer() = default;

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
    hit.body = ray.hit.instID[0];
    hit.triangle = ray.hit.primID;
    hit.u = ray.hit.u;
    hit.v = ray.hit.v;
    hit.face = unitOr(m_normals[hit.body] * glm::vec3(ray.hit.Ng_x, ray.hit.Ng_y, ray.hit.Ng_z), {0, 1, 0});
    return true;
}

bool Tracer::occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRay ray = rayFrom(origin, direction, 1e-3f, maxDistance);
    rtcOccluded1(m_scene->handle, &context, &ray);
    return ray.tfar < 0;
}

glm::vec3 Tracer::normalAt(const Hit& hit) const
{
    const MeshView& mesh = m_bodies[hit.body].tree->mesh;
    return mesh.normals.empty() ? hit.face : unitOr(m_normals[hit.body] * blend(mesh.normals, mesh, hit), hit.face);
}

glm::vec3 Tracer::colourAt(const Hit& hit) const
{
    const Body& body = m_bodies[hit.body];
    const MeshView& mesh = body.tree->mesh;
    return mesh.colours.empty() ? body.colour : body.colour * blend(mesh.colours, mesh, hit);
}

} // namespace rays

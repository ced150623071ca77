// SPDX-License-Identifier: Apache-2.0
#include "ml/training/rays/geometry.h"

#include <embree3/rtcore.h>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <stdexcept>

namespace training {

struct Geometry::Piece {
    std::uint32_t object = 0;
    std::uint32_t part = 0;
    const assets::Mesh* mesh = nullptr; // the scene outlives the geometry
    glm::vec3 colour{0.5f};
    std::vector<glm::vec3> normals; // world, one per position
};

struct Geometry::Accelerator {
    RTCDevice device = nullptr;
    RTCScene scene = nullptr;

    // One thread builds the tree: frames are the parallel unit, and a single-threaded build is the same every time.
    Accelerator()
        : device(rtcNewDevice("threads=1,set_affinity=0"))
    {
        if (!device)
            throw std::runtime_error("Embree refuses to start on this machine; its library needs at least SSE2");
        scene = rtcNewScene(device);
        rtcSetSceneBuildQuality(scene, RTC_BUILD_QUALITY_LOW); // a tree serves one frame: building it costs more than tracing
    }
    ~Accelerator()
    {
        rtcReleaseScene(scene);
        rtcReleaseDevice(device);
    }
    Accelerator(const Accelerator&) = delete;
    Accelerator& operator=(const Accelerator&) = delete;

    unsigned add(const std::vector<glm::vec3>& positions, const std::vector<std::uint32_t>& indices)
    {
        RTCGeometry geometry = rtcNewGeometry(device, RTC_GEOMETRY_TYPE_TRIANGLE);
        void* vertices
            = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, sizeof(glm::vec3), positions.size());
        std::copy(positions.begin(), positions.end(), static_cast<glm::vec3*>(vertices));
        void* triangles
            = rtcSetNewGeometryBuffer(geometry, RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 3 * sizeof(std::uint32_t), indices.size() / 3);
        std::copy(indices.begin(), indices.end(), static_cast<std::uint32_t*>(triangles));
        rtcCommitGeometry(geometry);
        const unsigned id = rtcAttachGeometry(scene, geometry);
        rtcReleaseGeometry(geometry);
        return id;
    }
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

glm::vec3 blend(const std::vector<glm::vec3>& values, const std::uint32_t* corner, float u, float v)
{
    return values[corner[0]] * (1 - u - v) + values[corner[1]] * u + values[corner[2]] * v;
}

} // namespace

Geometry::Geometry(const Scene& scene)
    : m_accelerator(std::make_unique<Accelerator>())
{
    for (std::uint32_t index = 0; index < scene.items.size(); ++index)
        addItem(scene, index);
    rtcCommitScene(m_accelerator->scene);
}

Geometry::~Geometry() = default;

void Geometry::addItem(const Scene& scene, std::uint32_t index)
{
    const Item& item = scene.items[index];
    const std::size_t firstObject = m_objects.size();
    const glm::mat3 normalMatrix = glm::transpose(glm::inverse(glm::mat3(item.worldFromLocal)));
    for (std::uint32_t partIndex = 0; partIndex < item.shape->parts.size(); ++partIndex) {
        const assets::Part& part = item.shape->parts[partIndex];
        if (part.mesh.indices.empty())
            continue;
        const std::string& name = partClass(item, part);
        const auto same = [&](const Object& object) { return object.semanticClass == name; };
        auto found = std::find_if(m_objects.begin() + static_cast<std::ptrdiff_t>(firstObject), m_objects.end(), same);
        if (found == m_objects.end())
            found = m_objects.insert(m_objects.end(), Object{index, name});

        std::vector<glm::vec3> positions;
        positions.reserve(part.mesh.positions.size());
        for (const glm::vec3& p : part.mesh.positions)
            positions.emplace_back(item.worldFromLocal * glm::vec4(p, 1));
        Piece piece;
        piece.object = static_cast<std::uint32_t>(found - m_objects.begin());
        piece.part = partIndex;
        piece.mesh = &part.mesh;
        piece.colour = partColour(item, part);
        for (const glm::vec3& n : part.mesh.normals)
            piece.normals.push_back(unitOr(normalMatrix * n, {0, 1, 0}));
        const unsigned id = m_accelerator->add(positions, part.mesh.indices);
        m_pieces.resize(std::max<std::size_t>(m_pieces.size(), id + 1));
        m_pieces[id] = std::move(piece);
    }
}

bool Geometry::trace(const glm::vec3& origin, const glm::vec3& direction, Hit& hit, float minDistance) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRayHit ray{};
    ray.ray = rayFrom(origin, direction, minDistance, kFarAway);
    ray.hit.geomID = RTC_INVALID_GEOMETRY_ID;
    ray.hit.instID[0] = RTC_INVALID_GEOMETRY_ID;
    rtcIntersect1(m_accelerator->scene, &context, &ray);
    if (ray.hit.geomID == RTC_INVALID_GEOMETRY_ID)
        return false;

    const Piece& piece = m_pieces[ray.hit.geomID];
    const assets::Mesh& mesh = *piece.mesh;
    const std::uint32_t* corner = &mesh.indices[ray.hit.primID * 3];
    const float u = ray.hit.u;
    const float v = ray.hit.v;
    const std::vector<glm::vec3>& rest = mesh.rest.empty() ? mesh.positions : mesh.rest;
    hit.distance = ray.ray.tfar;
    hit.object = piece.object;
    hit.part = piece.part;
    hit.position = origin + direction * hit.distance;
    hit.face = unitOr({ray.hit.Ng_x, ray.hit.Ng_y, ray.hit.Ng_z}, {0, 1, 0});
    hit.normal = unitOr(blend(piece.normals, corner, u, v), hit.face);
    hit.rest = blend(rest, corner, u, v);
    hit.restFace = unitOr(glm::cross(rest[corner[1]] - rest[corner[0]], rest[corner[2]] - rest[corner[0]]), {0, 1, 0});
    hit.colour = mesh.colours.empty() ? piece.colour : piece.colour * blend(mesh.colours, corner, u, v);
    return true;
}

bool Geometry::occluded(const glm::vec3& origin, const glm::vec3& direction, float maxDistance) const
{
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    RTCRay ray = rayFrom(origin, direction, 1e-3f, maxDistance);
    rtcOccluded1(m_accelerator->scene, &context, &ray);
    return ray.tfar < 0;
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/gpu_mesh.h"

#include <glm/common.hpp>
#include <glm/ext/vector_int3_sized.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace renderer {
namespace {

constexpr double kSamePoint = 1e-5; // of the mesh's size: seams computed as sin(0) and sin(2 pi) meet

std::uint64_t mixed(std::uint64_t x) // SplitMix64's finaliser, Steele et al. 2014
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

std::uint64_t hashOf(const glm::i64vec3& cell)
{
    return mixed(std::uint64_t(cell.x) + mixed(std::uint64_t(cell.y) + mixed(std::uint64_t(cell.z) + 0x9e3779b97f4a7c15u)));
}

void checkMesh(const Mesh& mesh)
{
    const std::size_t count = mesh.positions.size();
    const auto fail = [](const char* what) {
        throw RenderError("scene.mesh", std::string("A mesh cannot be drawn: ") + what + "; import the asset again or make it anew.");
    };
    if (mesh.normals.size() != count)
        fail("it has not one normal for each position");
    if (!mesh.colours.empty() && mesh.colours.size() != count)
        fail("it has not one colour for each position");
    if (!mesh.rest.empty() && mesh.rest.size() != count)
        fail("it has not one rest position for each position");
    if (mesh.indices.size() % 3 != 0)
        fail("its indices are not whole triangles");
    if (std::any_of(mesh.indices.begin(), mesh.indices.end(), [&](std::uint32_t i) { return i >= count; }))
        fail("an index points past its positions");
    const auto finite = [](const glm::vec3& p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); };
    if (!std::all_of(mesh.positions.begin(), mesh.positions.end(), finite))
        fail("a position is not a number");
}

VertexAttributes packed(const glm::vec3& normal, const glm::vec3& colour)
{
    const glm::vec3 n = glm::round(glm::clamp(normal, -1.0f, 1.0f) * 32767.0f);
    const glm::vec3 c = glm::clamp(colour, 0.0f, 1.0f) * 1023.0f + 0.5f;
    return {{std::int16_t(n.x), std::int16_t(n.y), std::int16_t(n.z), 0},
        std::uint32_t(c.r) | std::uint32_t(c.g) << 10 | std::uint32_t(c.b) << 20 | 3u << 30};
}

} // namespace

Winding windingOf(const Mesh& mesh)
{
    Box bounds;
    for (const glm::vec3& p : mesh.positions)
        bounds.add(glm::dvec3(p));
    const glm::dvec3 extent = bounds.max - bounds.min;
    const double cell = std::max({extent.x, extent.y, extent.z, 1e-9}) * kSamePoint;
    std::vector<std::uint64_t> hashes;
    hashes.reserve(mesh.positions.size());
    for (const glm::vec3& p : mesh.positions)
        hashes.push_back(hashOf(glm::i64vec3(glm::round(glm::dvec3(p) / cell))));
    const auto edge = [&](std::uint32_t a, std::uint32_t b) { return mixed(hashes[a] + 0x632be59bd9b4e019u * hashes[b]); };
    std::uint64_t unmatched = 0;
    double volume = 0; // six times the signed volume
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k) {
            const std::uint32_t a = mesh.indices[i + k];
            const std::uint32_t b = mesh.indices[i + (k + 1) % 3];
            unmatched += edge(a, b) - edge(b, a);
        }
        const glm::dvec3 a = mesh.positions[mesh.indices[i]], b = mesh.positions[mesh.indices[i + 1]],
                         c = mesh.positions[mesh.indices[i + 2]];
        volume += glm::dot(a, glm::cross(b, c));
    }
    if (unmatched != 0 || volume == 0)
        return Winding::Open;
    return volume > 0 ? Winding::Outward : Winding::Inward;
}

GpuMesh uploadMesh(const Context& context, Uploads& uploads, const Mesh& mesh, std::uint64_t id)
{
    checkMesh(mesh);
    GpuMesh gpu;
    gpu.id = id;
    gpu.winding = windingOf(mesh);
    gpu.indexCount = std::uint32_t(mesh.indices.size());
    for (const glm::vec3& p : mesh.positions)
        gpu.bounds.add(glm::dvec3(p));

    const VkDeviceSize positionBytes = mesh.positions.size() * sizeof(glm::vec3);
    gpu.attributesOffset = positionBytes;
    VkDeviceSize bytes = gpu.attributesOffset + mesh.positions.size() * sizeof(VertexAttributes);
    if (!mesh.rest.empty()) {
        gpu.restOffset = bytes;
        bytes += positionBytes;
    }
    gpu.indicesOffset = bytes;
    bytes += mesh.indices.size() * sizeof(std::uint32_t);

    std::vector<char> packedBytes(bytes);
    if (!mesh.positions.empty())
        std::memcpy(packedBytes.data(), mesh.positions.data(), positionBytes);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        const VertexAttributes attributes = packed(mesh.normals[i], mesh.colours.empty() ? glm::vec3(1) : mesh.colours[i]);
        std::memcpy(packedBytes.data() + gpu.attributesOffset + i * sizeof(attributes), &attributes, sizeof(attributes));
    }
    if (gpu.restOffset)
        std::memcpy(packedBytes.data() + gpu.restOffset, mesh.rest.data(), positionBytes);
    if (!mesh.indices.empty())
        std::memcpy(packedBytes.data() + gpu.indicesOffset, mesh.indices.data(), mesh.indices.size() * sizeof(std::uint32_t));

    gpu.buffer = Buffer(context,
        {.bytes = bytes,
            .usage = VK_BUFFER_USAGE_VERTEX_BUFFER_BIT | VK_BUFFER_USAGE_INDEX_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT,
            .memory = MemoryUse::Device,
            .name = "mesh " + std::to_string(id)});
    uploads.add(gpu.buffer, packedBytes.data(), bytes);
    return gpu;
}

} // namespace renderer

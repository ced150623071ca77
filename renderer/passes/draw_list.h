// SPDX-License-Identifier: Apache-2.0
// Which instances are drawn from a point of view, in which order, by how few calls.
#pragma once

#include "renderer/passes/gpu_mesh.h"

#include <cstdint>
#include <span>
#include <vector>

namespace renderer {

/// An instance with what culling and batching need to know of it.
struct PlacedInstance {
    const GpuMesh* mesh = nullptr; // null: not drawn at all
    glm::dmat4 worldFromLocal{1};
    bool mirrored = false; // the transform turns triangles inside out
    bool castsShadow = true;
};

/// Instances of one mesh, drawn by one call.
struct Batch {
    const GpuMesh* mesh = nullptr;
    bool mirrored = false;
    std::uint32_t first = 0; // in the draw order
    std::uint32_t count = 0;
};

struct DrawList {
    std::vector<Batch> batches;
    std::vector<std::uint32_t> order; // indices of the visible instances, near ones first within a mesh
};

/// Depends on the scene alone, never on addresses.
DrawList buildDrawList(std::span<const PlacedInstance> instances, const glm::dmat4& clipFromWorld);

/// Vertex streams by binding. Shadows bind positions and instances alone.
enum StreamBinding : std::uint32_t { kPositionStream, kInstanceStream, kAttributeStream, kRestStream };
enum class Streams { Shadow, Surface, SurfaceAndRest };

/// Records one draw call for each batch; cull mode and front face follow the mesh. `instances` holds one record for each
/// entry of the order.
void recordDraws(VkCommandBuffer commands, const DrawList& list, VkBuffer instances, Streams streams);

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// A mesh on the GPU, in one buffer.
#pragma once

#include "renderer/passes/projection.h"
#include "renderer/scene.h"
#include "renderer/vulkan/uploads.h"

#include <cstdint>

namespace renderer {

/// A normal and a colour as the vertex shader reads them.
struct VertexAttributes {
    std::int16_t normal[4]; // signed normalised
    std::uint32_t colour; // 10 bits each, red lowest
};

/// How triangles of a mesh may be culled.
enum class Winding {
    Outward, // closed, counter-clockwise seen from outside: backs are culled
    Inward, // closed but inside out: fronts are culled
    Open, // has edges: both sides are drawn
};

/// Closed: every edge is met by the same edge the other way round. Found in one pass, without a table of edges, by adding
/// up a hash of each directed edge and subtracting that of its reverse; equal positions of different vertices count as one.
Winding windingOf(const Mesh& mesh);

struct GpuMesh {
    Buffer buffer;
    VkDeviceSize attributesOffset = 0; // positions stand at 0
    VkDeviceSize restOffset = 0; // 0 where rest positions are the positions
    VkDeviceSize indicesOffset = 0;
    std::uint32_t indexCount = 0;
    std::uint64_t id = 0; // never used again, unlike addresses
    Winding winding = Winding::Outward;
    Box bounds; // local
};

/// Throws RenderError "scene.mesh" where the mesh's arrays do not fit together.
GpuMesh uploadMesh(const Context& context, Uploads& uploads, const Mesh& mesh, std::uint64_t id);

} // namespace renderer

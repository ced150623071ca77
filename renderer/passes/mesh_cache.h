// SPDX-License-Identifier: Apache-2.0
// Meshes on the GPU for as long as somebody holds them on the CPU.
#pragma once

#include "renderer/passes/gpu_mesh.h"

#include <memory>
#include <unordered_map>

namespace renderer {

class MeshCache {
public:
    explicit MeshCache(const Context& context)
        : m_context(context)
    {
    }

    /// The mesh's copy on the GPU, made the first time. Stays valid until `evict`.
    const GpuMesh& get(const MeshPtr& mesh, Uploads& uploads);
    /// Drops meshes that nobody holds any more; nothing may be in flight.
    void evict();
    /// Drops all meshes; nothing may be in flight.
    void clear() { m_entries.clear(); }

private:
    struct Entry {
        std::weak_ptr<const Mesh> mesh; // expired: the address may belong to another mesh by now
        GpuMesh gpu;
    };
    const Context& m_context;
    std::unordered_map<const Mesh*, Entry> m_entries;
    std::uint64_t m_nextId = 1;
};

} // namespace renderer

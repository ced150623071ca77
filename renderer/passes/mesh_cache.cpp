// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/mesh_cache.h"

namespace renderer {

const GpuMesh& MeshCache::get(const MeshPtr& mesh, Uploads& uploads)
{
    const auto found = m_entries.find(mesh.get());
    if (found != m_entries.end() && !found->second.mesh.expired())
        return found->second.gpu;
    Entry entry{mesh, uploadMesh(m_context, uploads, *mesh, m_nextId++)};
    return m_entries.insert_or_assign(mesh.get(), std::move(entry)).first->second.gpu;
}

void MeshCache::evict()
{
    std::erase_if(m_entries, [](const auto& entry) { return entry.second.mesh.expired(); });
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/draw_list.h"

#include <algorithm>
#include <tuple>

namespace renderer {
namespace {

struct Visible {
    std::uint64_t mesh = 0;
    bool mirrored = false;
    double distance = 0; // clip w of the box's middle: metres along the view axis
    std::uint32_t index = 0;
};

} // namespace

DrawList buildDrawList(std::span<const PlacedInstance> instances, const glm::dmat4& clipFromWorld)
{
    std::vector<Visible> visible;
    for (std::uint32_t i = 0; i < instances.size(); ++i) {
        const PlacedInstance& instance = instances[i];
        if (!instance.mesh || instance.mesh->indexCount == 0)
            continue;
        const Box& bounds = instance.mesh->bounds;
        const glm::dmat4 clipFromLocal = clipFromWorld * instance.worldFromLocal;
        if (outsideClip(clipFromLocal, bounds))
            continue;
        const double distance = (clipFromLocal * glm::dvec4((bounds.min + bounds.max) * 0.5, 1)).w;
        visible.push_back({instance.mesh->id, instance.mirrored, distance, i});
    }
    std::sort(visible.begin(), visible.end(), [](const Visible& a, const Visible& b) {
        return std::tie(a.mesh, a.mirrored, a.distance, a.index) < std::tie(b.mesh, b.mirrored, b.distance, b.index);
    });

    DrawList list;
    struct Ranked {
        Batch batch;
        double nearest = 0;
    };
    std::vector<Ranked> ranked;
    for (const Visible& v : visible) {
        const bool starts = ranked.empty() || ranked.back().batch.mesh->id != v.mesh || ranked.back().batch.mirrored != v.mirrored;
        if (starts)
            ranked.push_back({{instances[v.index].mesh, v.mirrored, std::uint32_t(list.order.size()), 0}, v.distance});
        ++ranked.back().batch.count;
        list.order.push_back(v.index);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.nearest < b.nearest; });
    for (const Ranked& r : ranked)
        list.batches.push_back(r.batch);
    return list;
}

void recordDraws(VkCommandBuffer commands, const DrawList& list, VkBuffer instances, Streams streams)
{
    const std::uint32_t streamCount = streams == Streams::Shadow ? 2 : streams == Streams::Surface ? 3 : 4;
    for (const Batch& batch : list.batches) {
        const GpuMesh& mesh = *batch.mesh;
        const VkBuffer buffer = mesh.buffer.get();
        const VkBuffer buffers[] = {buffer, instances, buffer, buffer};
        const VkDeviceSize offsets[] = {0, 0, mesh.attributesOffset, mesh.restOffset};
        vkCmdBindVertexBuffers(commands, 0, streamCount, buffers, offsets);
        vkCmdBindIndexBuffer(commands, buffer, mesh.indicesOffset, VK_INDEX_TYPE_UINT32);
        vkCmdSetCullMode(commands, mesh.winding == Winding::Open ? VK_CULL_MODE_NONE : VK_CULL_MODE_BACK_BIT);
        const bool clockwise = batch.mirrored != (mesh.winding == Winding::Inward);
        vkCmdSetFrontFace(commands, clockwise ? VK_FRONT_FACE_CLOCKWISE : VK_FRONT_FACE_COUNTER_CLOCKWISE);
        vkCmdDrawIndexed(commands, mesh.indexCount, batch.count, 0, 0, batch.first);
    }
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// Draws ImGui's triangles over the finished picture. A pass of our own: ImGui 1.86's wants a VkRenderPass.
#pragma once

#include "renderer/passes/overlay_drawing.h"
#include "renderer/vulkan/descriptors.h"
#include "renderer/vulkan/uploads.h"

namespace renderer {

class OverlayPass {
public:
    OverlayPass(const Context& context, const PipelineLayout& layout, VkFormat format, Uploads& uploads);

    /// Nothing may be in flight. `target` is a colour target whose picture is kept.
    void record(VkCommandBuffer commands, const Overlay& overlay, VkImageView target, Size size);

private:
    void uploadTriangles(const ImDrawList& list);

    const Context& m_context;
    const PipelineLayout& m_layout;
    OverlayDrawing m_drawing;
    PipelineHandle m_pipeline;
    SamplerHandle m_sampler;
    GpuImage m_font;
    Buffer m_vertices;
    Buffer m_indices;
};

} // namespace renderer

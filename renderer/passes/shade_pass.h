// SPDX-License-Identifier: Apache-2.0
// The surface buffer becomes the shaded view: soft contact in half resolution, then light, sky, fog, grid and outline.
#pragma once

#include "renderer/passes/shadow_pass.h"
#include "renderer/passes/surface_pass.h"

namespace renderer {

class ShadePass {
public:
    /// `format` is that of the colour target; sRGB encoding is done by the shader.
    ShadePass(const Context& context, const PipelineLayout& layout, VkFormat format);

    void recordOcclusion(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, Size size);
    /// `target` is a colour target of `size`.
    void record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, const ShadowPass& shadow, VkImageView target,
        Size size);

private:
    void drawFullScreen(VkCommandBuffer commands, const PipelineHandle& pipeline, const Descriptors& descriptors) const;

    const Context& m_context;
    const PipelineLayout& m_layout;
    PipelineHandle m_occlusion;
    PipelineHandle m_occlusionFour; // of a surface buffer with four samples
    PipelineHandle m_shade;
    PipelineHandle m_shadeFour;
    SamplerHandle m_nearest;
    SamplerHandle m_linear;
    GpuImage m_open; // 1 open .. 0 covered
};

} // namespace renderer

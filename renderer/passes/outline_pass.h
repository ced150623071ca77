// SPDX-License-Identifier: Apache-2.0
// A line around what is selected, drawn over the shaded view.
#pragma once

#include "renderer/passes/surface_pass.h"

namespace renderer {

class OutlinePass {
public:
    OutlinePass(const Context& context, const PipelineLayout& layout, VkFormat format);

    /// `target` is a colour target whose picture is kept.
    void record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, VkImageView target, Size size);

private:
    const Context& m_context;
    const PipelineLayout& m_layout;
    PipelineHandle m_pipeline;
    PipelineHandle m_fourSamples; // of a surface buffer with four samples
    SamplerHandle m_sampler;
};

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// Soft contact in half resolution, from the surface buffer.
#pragma once

#include "renderer/passes/surface_pass.h"

namespace renderer {

class OcclusionPass {
public:
    OcclusionPass(const Context& context, const PipelineLayout& layout);

    /// Leaves a picture of half the size ready to be sampled: 1 open .. 0 covered.
    void record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, Size size);
    void bind(Descriptors& descriptors) const;

private:
    const Context& m_context;
    const PipelineLayout& m_layout;
    PipelineHandle m_pipeline;
    PipelineHandle m_fourSamples; // of a surface buffer with four samples
    SamplerHandle m_nearest;
    SamplerHandle m_linear;
    GpuImage m_open;
};

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// Draws the scene once into the surface buffer, from which the guide, the shaded view and picking are made.
#pragma once

#include "renderer/passes/frame_data.h"
#include "renderer/vulkan/image.h"
#include "renderer/vulkan/pipeline.h"

namespace renderer {

/// Texels as in shaders/surface_texel.glsl. Kept from frame to frame; made anew where the size changes.
struct SurfaceBuffer {
    GpuImage surface;
    GpuImage rest; // only with SurfaceKind::WithRest
    GpuImage depth;

    int samples() const { return surface.description().samples; }
};

enum class SurfaceKind { WithRest, Plain };

class SurfacePass {
public:
    SurfacePass(const Context& context, const PipelineLayout& layout);

    /// What comes closest to the samples asked for.
    int supportedSamples(int asked) const { return asked == 4 && m_fourSamples ? 4 : 1; }
    /// Leaves the colour images ready to be sampled. `samples` is 1 or, without rest positions, 4.
    void record(VkCommandBuffer commands, const FrameData& frame, SurfaceBuffer& target, Size size, SurfaceKind kind, int samples);

private:
    const PipelineHandle& pipelineFor(SurfaceKind kind, int samples) const;

    const Context& m_context;
    PipelineHandle m_withRest;
    PipelineHandle m_plain;
    PipelineHandle m_fourSamples; // empty where the device has not four samples of integers
};

} // namespace renderer

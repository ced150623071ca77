// SPDX-License-Identifier: Apache-2.0
// The surface buffer becomes a Guide, written by a compute shader straight into memory that the CPU reads.
#pragma once

#include "renderer/guide.h"
#include "renderer/passes/shadow_pass.h"
#include "renderer/passes/surface_pass.h"

#include <compare>
#include <map>

namespace renderer {

/// What the shader is compiled for; what a scene lacks costs nothing.
struct GuideVariant {
    bool sun = true;
    bool moved = true; // something stood elsewhere one frame earlier
    auto operator<=>(const GuideVariant&) const = default;
};

class GuidePass {
public:
    GuidePass(const Context& context, const PipelineLayout& layout);

    void record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, const ShadowPass& shadow, Size size);
    /// Call after the GPU has finished.
    Guide read(Size size) const;

private:
    const PipelineHandle& pipelineFor(const GuideVariant& variant);

    const Context& m_context;
    const PipelineLayout& m_layout;
    std::map<GuideVariant, PipelineHandle> m_pipelines; // made when first needed
    SamplerHandle m_sampler;
    Buffer m_results;
};

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// The surface buffer becomes the shaded view: sun, sky, lamps, soft contact, fog, ground grid and tone curve.
#pragma once

#include "renderer/passes/full_screen.h"
#include "renderer/passes/occlusion_pass.h"
#include "renderer/passes/shadow_pass.h"
#include "renderer/passes/surface_pass.h"

#include <compare>
#include <map>

namespace renderer {

/// What the shader is compiled for; what a scene lacks costs nothing.
struct ShadeVariant {
    int samples = 1;
    bool grid = false;
    bool lamps = false;
    auto operator<=>(const ShadeVariant&) const = default;
};

class ShadePass {
public:
    /// `format` is that of the colour target; sRGB encoding is done by the shader.
    ShadePass(const Context& context, const PipelineLayout& layout, const OcclusionPass& occlusion, VkFormat format);

    void record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, const ShadowPass& shadow,
        const ShadeVariant& variant, const PictureTarget& target);

private:
    const PipelineHandle& pipelineFor(const ShadeVariant& variant);

    const Context& m_context;
    const PipelineLayout& m_layout;
    const OcclusionPass& m_occlusion;
    VkFormat m_format;
    std::map<ShadeVariant, PipelineHandle> m_pipelines; // made when first needed
    SamplerHandle m_sampler;
};

} // namespace renderer

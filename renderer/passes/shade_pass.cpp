// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/shade_pass.h"

#include "renderer/shaders/shader_code.h"

namespace renderer {

ShadePass::ShadePass(const Context& context, const PipelineLayout& layout, const OcclusionPass& occlusion, VkFormat format)
    : m_context(context)
    , m_layout(layout)
    , m_occlusion(occlusion)
    , m_format(format)
    , m_sampler(createSampler(context, Filtering::Nearest, "surface sampler"))
{
}

const PipelineHandle& ShadePass::pipelineFor(const ShadeVariant& variant)
{
    const auto found = m_pipelines.find(variant);
    if (found != m_pipelines.end())
        return found->second;
    const bool four = variant.samples == 4;
    GraphicsDescription description = fullScreenDescription(
        four ? shaders::shadeFourFragment : shaders::shadeFragment, m_format, four ? "shade, four samples" : "shade");
    description.constants = {variant.grid, variant.lamps};
    return m_pipelines.emplace(variant, createGraphicsPipeline(m_context, m_layout, description)).first->second;
}

void ShadePass::record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, const ShadowPass& shadow,
    const ShadeVariant& variant, const PictureTarget& target)
{
    const PipelineHandle& pipeline = pipelineFor(variant);
    const Rendering rendering(commands, {.size = target.size, .colours = {target.view}});
    Descriptors descriptors;
    frame.bind(descriptors);
    shadow.bind(descriptors);
    m_occlusion.bind(descriptors);
    descriptors.sampled(Binding::Surface, surface.surface.view(), m_sampler);
    drawFullScreen(m_context, commands, m_layout, pipeline, descriptors);
}

} // namespace renderer

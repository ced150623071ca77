// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/outline_pass.h"

#include "renderer/passes/full_screen.h"
#include "renderer/shaders/shader_code.h"

namespace renderer {
namespace {

GraphicsDescription describe(ShaderCode fragment, VkFormat format, const char* name)
{
    GraphicsDescription description = fullScreenDescription(fragment, format, name);
    description.blending = Blending::Over;
    return description;
}

} // namespace

OutlinePass::OutlinePass(const Context& context, const PipelineLayout& layout, VkFormat format)
    : m_context(context)
    , m_layout(layout)
    , m_pipeline(createGraphicsPipeline(context, layout, describe(shaders::outlineFragment, format, "outline")))
    , m_fourSamples(createGraphicsPipeline(context, layout, describe(shaders::outlineFourFragment, format, "outline, four samples")))
    , m_sampler(createSampler(context, Filtering::Nearest, "surface sampler"))
{
}

void OutlinePass::record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, VkImageView target, Size size)
{
    const Rendering rendering(commands, {.size = size, .colours = {target}, .keepColours = true});
    Descriptors descriptors;
    frame.bind(descriptors);
    descriptors.sampled(Binding::Surface, surface.surface.view(), m_sampler);
    drawFullScreen(m_context, commands, m_layout, surface.samples() == 4 ? m_fourSamples : m_pipeline, descriptors);
}

} // namespace renderer

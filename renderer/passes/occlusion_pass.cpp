// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/occlusion_pass.h"

#include "renderer/passes/full_screen.h"
#include "renderer/shaders/shader_code.h"
#include "renderer/vulkan/barriers.h"

namespace renderer {
namespace {

constexpr VkFormat kFormat = VK_FORMAT_R8_UNORM;

} // namespace

OcclusionPass::OcclusionPass(const Context& context, const PipelineLayout& layout)
    : m_context(context)
    , m_layout(layout)
    , m_pipeline(createGraphicsPipeline(context, layout, fullScreenDescription(shaders::occlusionFragment, kFormat, "occlusion")))
    , m_fourSamples(createGraphicsPipeline(
          context, layout, fullScreenDescription(shaders::occlusionFourFragment, kFormat, "occlusion, four samples")))
    , m_nearest(createSampler(context, Filtering::Nearest, "surface sampler"))
    , m_linear(createSampler(context, Filtering::Linear, "occlusion sampler"))
{
}

void OcclusionPass::record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, Size size)
{
    const Size half{(size.width + 1) / 2, (size.height + 1) / 2};
    ensureImage(m_context, m_open,
        {.size = half, .format = kFormat, .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT, .name = "occlusion"});
    toColourTarget(commands, m_open.get(), Contents::Discard);
    {
        const Rendering rendering(commands, {.size = half, .colours = {m_open.view()}});
        Descriptors descriptors;
        frame.bind(descriptors);
        descriptors.sampled(Binding::Surface, surface.surface.view(), m_nearest);
        drawFullScreen(m_context, commands, m_layout, surface.samples() == 4 ? m_fourSamples : m_pipeline, descriptors);
    }
    toSampled(commands, m_open);
}

void OcclusionPass::bind(Descriptors& descriptors) const { descriptors.sampled(Binding::Occlusion, m_open.view(), m_linear); }

} // namespace renderer

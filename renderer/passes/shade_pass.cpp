// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/shade_pass.h"

#include "renderer/shaders/shader_code.h"
#include "renderer/vulkan/barriers.h"
#include "renderer/vulkan/rendering.h"

namespace renderer {
namespace {

constexpr VkFormat kOpenFormat = VK_FORMAT_R8_UNORM;

GraphicsDescription fullScreen(ShaderCode fragment, VkFormat format, const char* name)
{
    return {.vertex = shaders::fullScreenVertex, .fragment = fragment, .streams = {}, .attributes = {}, .colours = {format}, .name = name};
}

} // namespace

ShadePass::ShadePass(const Context& context, const PipelineLayout& layout, VkFormat format)
    : m_context(context)
    , m_layout(layout)
    , m_occlusion(createGraphicsPipeline(context, layout, fullScreen(shaders::occlusionFragment, kOpenFormat, "occlusion")))
    , m_occlusionFour(
          createGraphicsPipeline(context, layout, fullScreen(shaders::occlusionFourFragment, kOpenFormat, "occlusion, four samples")))
    , m_shade(createGraphicsPipeline(context, layout, fullScreen(shaders::shadeFragment, format, "shade")))
    , m_shadeFour(createGraphicsPipeline(context, layout, fullScreen(shaders::shadeFourFragment, format, "shade, four samples")))
    , m_nearest(createSampler(context, Filtering::Nearest, "surface sampler"))
    , m_linear(createSampler(context, Filtering::Linear, "occlusion sampler"))
{
}

void ShadePass::drawFullScreen(VkCommandBuffer commands, const PipelineHandle& pipeline, const Descriptors& descriptors) const
{
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
    descriptors.push(m_context, commands, VK_PIPELINE_BIND_POINT_GRAPHICS, m_layout);
    vkCmdDraw(commands, 3, 1, 0, 0);
}

void ShadePass::recordOcclusion(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, Size size)
{
    const Size half{(size.width + 1) / 2, (size.height + 1) / 2};
    ensureImage(m_context, m_open,
        {.size = half,
            .format = kOpenFormat,
            .usage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT,
            .name = "occlusion"});
    toColourTarget(commands, m_open.get(), Contents::Discard);
    {
        const Rendering rendering(commands, {.size = half, .colours = {m_open.view()}});
        Descriptors descriptors;
        frame.bind(descriptors);
        descriptors.sampled(Binding::Surface, surface.surface.view(), m_nearest);
        drawFullScreen(commands, surface.surface.description().samples == 4 ? m_occlusionFour : m_occlusion, descriptors);
    }
    toSampled(commands, m_open);
}

void ShadePass::record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, const ShadowPass& shadow,
    VkImageView target, Size size)
{
    const Rendering rendering(commands, {.size = size, .colours = {target}});
    Descriptors descriptors;
    frame.bind(descriptors);
    shadow.bind(descriptors);
    descriptors.sampled(Binding::Surface, surface.surface.view(), m_nearest).sampled(Binding::Occlusion, m_open.view(), m_linear);
    drawFullScreen(commands, surface.surface.description().samples == 4 ? m_shadeFour : m_shade, descriptors);
}

} // namespace renderer

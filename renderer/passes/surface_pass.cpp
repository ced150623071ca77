// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/surface_pass.h"

#include "renderer/passes/shader_types.h"
#include "renderer/shaders/shader_code.h"
#include "renderer/vulkan/barriers.h"
#include "renderer/vulkan/rendering.h"

#include <cstddef>

namespace renderer {
namespace {

constexpr VkFormat kSurfaceFormat = VK_FORMAT_R32G32B32A32_UINT;
constexpr VkFormat kRestFormat = VK_FORMAT_R32G32B32A32_SFLOAT;

GraphicsDescription describe(SurfaceKind kind, int samples)
{
    GraphicsDescription description{.vertex = shaders::surfaceVertex,
        .fragment = shaders::surfaceFragment,
        .streams = {{kPositionStream, sizeof(glm::vec3), VK_VERTEX_INPUT_RATE_VERTEX},
            {kInstanceStream, sizeof(SurfaceInstance), VK_VERTEX_INPUT_RATE_INSTANCE},
            {kAttributeStream, sizeof(VertexAttributes), VK_VERTEX_INPUT_RATE_VERTEX}},
        .attributes = {{0, kPositionStream, VK_FORMAT_R32G32B32_SFLOAT, 0},
            {1, kAttributeStream, VK_FORMAT_R16G16B16A16_SNORM, offsetof(VertexAttributes, normal)},
            {2, kAttributeStream, VK_FORMAT_A2B10G10R10_UNORM_PACK32, offsetof(VertexAttributes, colour)},
            {10, kInstanceStream, VK_FORMAT_R32_UINT, offsetof(SurfaceInstance, word)}},
        .colours = {kSurfaceFormat},
        .depth = DepthTest::NearerWins,
        .samples = samples,
        .constants = {},
        .name = samples == 4 ? "surface, four samples" : "surface"};
    for (std::uint32_t i = 0; i < 7; ++i) // four columns, then three rows
        description.attributes.push_back({3 + i, kInstanceStream, VK_FORMAT_R32G32B32A32_SFLOAT, i * std::uint32_t(sizeof(glm::vec4))});
    if (kind == SurfaceKind::WithRest) {
        description.vertex = shaders::surfaceRestVertex;
        description.fragment = shaders::surfaceRestFragment;
        description.streams.push_back({kRestStream, sizeof(glm::vec3), VK_VERTEX_INPUT_RATE_VERTEX});
        description.attributes.push_back({11, kRestStream, VK_FORMAT_R32G32B32_SFLOAT, 0});
        description.colours.push_back(kRestFormat);
        description.name = "surface with rest positions";
    }
    return description;
}

} // namespace

SurfacePass::SurfacePass(const Context& context, const PipelineLayout& layout)
    : m_context(context)
    , m_withRest(createGraphicsPipeline(context, layout, describe(SurfaceKind::WithRest, 1)))
    , m_plain(createGraphicsPipeline(context, layout, describe(SurfaceKind::Plain, 1)))
{
    if (context.samplesSupported(4, kSurfaceFormat))
        m_fourSamples = createGraphicsPipeline(context, layout, describe(SurfaceKind::Plain, 4));
}

const PipelineHandle& SurfacePass::pipelineFor(SurfaceKind kind, int samples) const
{
    return kind == SurfaceKind::WithRest ? m_withRest : samples == 4 ? m_fourSamples : m_plain;
}

void SurfacePass::record(VkCommandBuffer commands, const FrameData& frame, SurfaceBuffer& target, Size size, SurfaceKind kind, int samples)
{
    constexpr VkImageUsageFlags kUsage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT;
    const VkImageUsageFlags usage = samples == 1 ? kUsage : kUsage & ~VkImageUsageFlags(VK_IMAGE_USAGE_TRANSFER_SRC_BIT);
    ensureImage(m_context, target.surface, {.size = size, .format = kSurfaceFormat, .usage = usage, .samples = samples, .name = "surface"});
    ensureImage(m_context, target.depth,
        {.size = size,
            .format = kDepthFormat,
            .usage = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT,
            .aspect = VK_IMAGE_ASPECT_DEPTH_BIT,
            .samples = samples,
            .name = "surface depth"});
    RenderTargets targets{.size = size, .colours = {target.surface.view()}, .depth = target.depth.view()};
    toColourTarget(commands, target.surface.get(), Contents::Discard);
    toDepthTarget(commands, target.depth);
    if (kind == SurfaceKind::WithRest) {
        ensureImage(m_context, target.rest, {.size = size, .format = kRestFormat, .usage = kUsage, .name = "rest positions"});
        toColourTarget(commands, target.rest.get(), Contents::Discard);
        targets.colours.push_back(target.rest.view());
    }
    {
        const Rendering rendering(commands, targets);
        vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipelineFor(kind, samples));
        recordDraws(
            commands, frame.camera(), frame.cameraInstances(), kind == SurfaceKind::WithRest ? Streams::SurfaceAndRest : Streams::Surface);
    }
    toSampled(commands, target.surface);
    if (kind == SurfaceKind::WithRest)
        toSampled(commands, target.rest);
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/overlay_pass.h"

#include "renderer/shaders/shader_code.h"
#include "renderer/vulkan/barriers.h"
#include "renderer/vulkan/rendering.h"

#include <cstddef>
#include <cstring>

namespace renderer {
namespace {

static_assert(sizeof(ImDrawIdx) == 2);

GraphicsDescription describe(VkFormat format)
{
    return {.vertex = shaders::overlayVertex,
        .fragment = shaders::overlayFragment,
        .streams = {{0, sizeof(ImDrawVert), VK_VERTEX_INPUT_RATE_VERTEX}},
        .attributes = {{0, 0, VK_FORMAT_R32G32_SFLOAT, offsetof(ImDrawVert, pos)},
            {1, 0, VK_FORMAT_R32G32_SFLOAT, offsetof(ImDrawVert, uv)}, {2, 0, VK_FORMAT_R8G8B8A8_UNORM, offsetof(ImDrawVert, col)}},
        .colours = {format},
        .blending = Blending::Over,
        .name = "overlay"};
}

} // namespace

OverlayPass::OverlayPass(const Context& context, const PipelineLayout& layout, VkFormat format, Uploads& uploads)
    : m_context(context)
    , m_layout(layout)
    , m_pipeline(createGraphicsPipeline(context, layout, describe(format)))
    , m_sampler(createSampler(context, Filtering::Linear, "font sampler"))
    , m_font(context,
          {.size = m_drawing.fontPicture().size,
              .format = VK_FORMAT_R8_UNORM,
              .usage = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT,
              .name = "font"})
{
    const OverlayDrawing::FontPicture picture = m_drawing.fontPicture();
    uploads.add(m_font, picture.coverage, std::size_t(picture.size.width) * std::size_t(picture.size.height));
}

void OverlayPass::uploadTriangles(const ImDrawList& list)
{
    const std::size_t vertexBytes = std::size_t(list.VtxBuffer.Size) * sizeof(ImDrawVert);
    const std::size_t indexBytes = std::size_t(list.IdxBuffer.Size) * sizeof(ImDrawIdx);
    ensureBuffer(m_context, m_vertices, {.bytes = vertexBytes, .usage = VK_BUFFER_USAGE_VERTEX_BUFFER_BIT, .name = "overlay vertices"});
    ensureBuffer(m_context, m_indices, {.bytes = indexBytes, .usage = VK_BUFFER_USAGE_INDEX_BUFFER_BIT, .name = "overlay indices"});
    std::memcpy(m_vertices.mapped(), list.VtxBuffer.Data, vertexBytes);
    std::memcpy(m_indices.mapped(), list.IdxBuffer.Data, indexBytes);
}

void OverlayPass::record(VkCommandBuffer commands, const Overlay& overlay, VkImageView target, Size size)
{
    const ImDrawList& list = m_drawing.draw(overlay, size);
    if (list.IdxBuffer.empty())
        return;
    uploadTriangles(list);
    const Rendering rendering(commands, {.size = size, .colours = {target}, .keepColours = true});
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, m_pipeline);
    Descriptors descriptors;
    descriptors.sampled(Binding::Font, m_font.view(), m_sampler);
    descriptors.push(m_context, commands, VK_PIPELINE_BIND_POINT_GRAPHICS, m_layout);
    const float clipPerPixel[] = {2.0f / float(size.width), 2.0f / float(size.height)};
    vkCmdPushConstants(commands, m_layout.get(), VK_SHADER_STAGE_ALL, 0, sizeof(clipPerPixel), clipPerPixel);
    const VkBuffer vertices = m_vertices.get();
    const VkDeviceSize start = 0;
    vkCmdBindVertexBuffers(commands, 0, 1, &vertices, &start);
    vkCmdBindIndexBuffer(commands, m_indices.get(), 0, VK_INDEX_TYPE_UINT16);
    for (const ImDrawCmd& draw : list.CmdBuffer)
        vkCmdDrawIndexed(commands, draw.ElemCount, 1, draw.IdxOffset, std::int32_t(draw.VtxOffset), 0);
}

} // namespace renderer

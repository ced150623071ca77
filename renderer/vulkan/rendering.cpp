// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/rendering.h"

namespace renderer {

Rendering::Rendering(VkCommandBuffer commands, const RenderTargets& targets)
    : m_commands(commands)
{
    std::vector<VkRenderingAttachmentInfo> colours;
    for (VkImageView view : targets.colours)
        colours.push_back({.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
            .imageView = view,
            .imageLayout = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL,
            .loadOp = targets.keepColours ? VK_ATTACHMENT_LOAD_OP_LOAD : VK_ATTACHMENT_LOAD_OP_CLEAR,
            .storeOp = VK_ATTACHMENT_STORE_OP_STORE});
    const VkRenderingAttachmentInfo depth{.sType = VK_STRUCTURE_TYPE_RENDERING_ATTACHMENT_INFO,
        .imageView = targets.depth,
        .imageLayout = VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL,
        .loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR,
        .storeOp = VK_ATTACHMENT_STORE_OP_STORE,
        .clearValue = {.depthStencil = {targets.clearDepth, 0}}};
    const VkExtent2D extent{std::uint32_t(targets.size.width), std::uint32_t(targets.size.height)};
    const VkRenderingInfo info{.sType = VK_STRUCTURE_TYPE_RENDERING_INFO,
        .renderArea = {{0, 0}, extent},
        .layerCount = 1,
        .colorAttachmentCount = std::uint32_t(colours.size()),
        .pColorAttachments = colours.data(),
        .pDepthAttachment = targets.depth ? &depth : nullptr};
    vkCmdBeginRendering(commands, &info);
    const VkViewport viewport{0, 0, float(extent.width), float(extent.height), 0, 1};
    const VkRect2D scissor{{0, 0}, extent};
    vkCmdSetViewport(commands, 0, 1, &viewport);
    vkCmdSetScissor(commands, 0, 1, &scissor);
    vkCmdSetCullMode(commands, VK_CULL_MODE_NONE);
    vkCmdSetFrontFace(commands, VK_FRONT_FACE_COUNTER_CLOCKWISE);
}

Rendering::~Rendering() { vkCmdEndRendering(m_commands); }

} // namespace renderer

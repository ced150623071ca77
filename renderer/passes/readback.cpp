// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/readback.h"

#include "renderer/vulkan/barriers.h"

namespace renderer {

void Readback::record(VkCommandBuffer commands, VkImage image, Size size, std::size_t bytesPerPixel)
{
    ensureBuffer(m_context, m_buffer,
        {.bytes = std::size_t(size.width) * std::size_t(size.height) * bytesPerPixel,
            .usage = VK_BUFFER_USAGE_TRANSFER_DST_BIT,
            .memory = MemoryUse::Readback,
            .name = "readback"});
    const VkBufferImageCopy region{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1},
        .imageExtent = {std::uint32_t(size.width), std::uint32_t(size.height), 1}};
    vkCmdCopyImageToBuffer(commands, image, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, m_buffer.get(), 1, &region);
    resultsToHost(commands);
}

Image Readback::readImage(Size size) const
{
    const auto* bytes = static_cast<const std::uint8_t*>(m_buffer.mapped());
    const std::size_t count = std::size_t(size.width) * std::size_t(size.height) * 4;
    return {size.width, size.height, std::vector<std::uint8_t>(bytes, bytes + count)};
}

} // namespace renderer

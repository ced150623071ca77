// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/uploads.h"

#include "renderer/vulkan/barriers.h"

#include <cstring>

namespace renderer {

Buffer Uploads::stage(const void* data, VkDeviceSize bytes)
{
    Buffer staging(m_context, {.bytes = bytes, .usage = VK_BUFFER_USAGE_TRANSFER_SRC_BIT, .memory = MemoryUse::Upload, .name = "staging"});
    std::memcpy(staging.mapped(), data, bytes);
    return staging;
}

void Uploads::add(const Buffer& target, const void* data, VkDeviceSize bytes)
{
    if (bytes == 0)
        return; // the data of an empty array may be null, which memcpy must not be given
    if (target.mapped())
        std::memcpy(target.mapped(), data, bytes);
    else
        m_buffers.push_back({stage(data, bytes), target.get(), bytes});
}

void Uploads::add(const GpuImage& target, const void* data, VkDeviceSize bytes)
{
    m_images.push_back({stage(data, bytes), target.get(), target.description().size});
}

void Uploads::record(VkCommandBuffer commands)
{
    for (const BufferCopy& copy : m_buffers) {
        const VkBufferCopy region{.size = copy.bytes};
        vkCmdCopyBuffer(commands, copy.staging.get(), copy.target, 1, &region);
    }
    if (!m_buffers.empty())
        copiesToDrawing(commands);
    for (const ImageCopy& copy : m_images) {
        toCopyTarget(commands, copy.target);
        const VkBufferImageCopy region{.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1},
            .imageExtent = {std::uint32_t(copy.size.width), std::uint32_t(copy.size.height), 1}};
        vkCmdCopyBufferToImage(commands, copy.staging.get(), copy.target, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1, &region);
        uploadedToSampled(commands, copy.target);
    }
    m_recordedBuffers = m_buffers.size();
    m_recordedImages = m_images.size();
}

void Uploads::dropBuffers()
{
    m_buffers.clear();
    m_recordedBuffers = 0;
}

void Uploads::finished()
{
    m_buffers.erase(m_buffers.begin(), m_buffers.begin() + std::ptrdiff_t(m_recordedBuffers));
    m_images.erase(m_images.begin(), m_images.begin() + std::ptrdiff_t(m_recordedImages));
    m_recordedBuffers = m_recordedImages = 0;
}

} // namespace renderer

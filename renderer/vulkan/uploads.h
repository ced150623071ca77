// SPDX-License-Identifier: Apache-2.0
// Data on its way from the CPU into device memory.
#pragma once

#include "renderer/vulkan/buffer.h"
#include "renderer/vulkan/image.h"

#include <vector>

namespace renderer {

/// Writes straight into memory that the CPU can see, through a staging buffer into other memory. Staging buffers live
/// until `finished`, which is called when the GPU has run the recorded copies.
class Uploads {
public:
    explicit Uploads(const Context& context)
        : m_context(context)
    {
    }

    void add(const Buffer& target, const void* data, VkDeviceSize bytes);
    /// Whole picture, tightly packed; the image ends ready for sampling.
    void add(const GpuImage& target, const void* data, VkDeviceSize bytes);
    void record(VkCommandBuffer commands);
    void finished();
    /// Forgets copies into buffers that were never submitted, so that the buffers may go.
    void dropBuffers();

private:
    Buffer stage(const void* data, VkDeviceSize bytes);

    struct BufferCopy {
        Buffer staging;
        VkBuffer target = VK_NULL_HANDLE;
        VkDeviceSize bytes = 0;
    };
    struct ImageCopy {
        Buffer staging;
        VkImage target = VK_NULL_HANDLE;
        Size size;
    };
    const Context& m_context;
    std::vector<BufferCopy> m_buffers;
    std::vector<ImageCopy> m_images;
    std::size_t m_recordedBuffers = 0;
    std::size_t m_recordedImages = 0;
};

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// A Vulkan buffer with its memory.
#pragma once

#include "renderer/vulkan/context.h"
#include "renderer/vulkan/handle.h"

#include <string>

namespace renderer {

struct BufferDescription {
    VkDeviceSize bytes = 0;
    VkBufferUsageFlags usage = 0;
    MemoryUse memory = MemoryUse::Upload;
    std::string name;
};

class Buffer {
public:
    Buffer() = default;
    Buffer(const Context& context, const BufferDescription& description);

    VkBuffer get() const { return m_buffer; }
    VkDeviceSize bytes() const { return m_bytes; }
    /// Null where the CPU cannot see it (MemoryUse::Device on a discrete GPU).
    void* mapped() const { return m_memory.mapped(); }

private:
    Allocation m_memory; // outlives the buffer bound to it
    BufferHandle m_buffer;
    VkDeviceSize m_bytes = 0;
};

/// Makes the buffer anew where it is smaller than what is described; grows by half so that slow growth stays cheap.
/// The old buffer must not be in use by the GPU.
void ensureBuffer(const Context& context, Buffer& buffer, BufferDescription description);

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/buffer.h"

#include "renderer/vulkan/check.h"

#include <algorithm>

namespace renderer {

Buffer::Buffer(const Context& context, const BufferDescription& description)
    : m_bytes(description.bytes)
{
    const VkBufferCreateInfo info{.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
        .size = std::max<VkDeviceSize>(description.bytes, 16), // Vulkan knows no empty buffers
        .usage = description.usage,
        .sharingMode = VK_SHARING_MODE_EXCLUSIVE};
    VkBuffer buffer = VK_NULL_HANDLE;
    check(vkCreateBuffer(context.device(), &info, nullptr, &buffer), "vkCreateBuffer");
    m_buffer = BufferHandle(context.device(), buffer);
    VkMemoryRequirements needs{};
    vkGetBufferMemoryRequirements(context.device(), buffer, &needs);
    m_memory = context.allocator().allocate(needs, description.memory, MemoryTiling::Linear);
    check(vkBindBufferMemory(context.device(), buffer, m_memory.memory(), m_memory.offset()), "vkBindBufferMemory");
    context.setName(buffer, VK_OBJECT_TYPE_BUFFER, description.name);
}

void ensureBuffer(const Context& context, Buffer& buffer, BufferDescription description)
{
    if (buffer.get() && buffer.bytes() >= description.bytes)
        return;
    description.bytes = std::max(description.bytes, buffer.bytes() + buffer.bytes() / 2);
    buffer = {};
    buffer = Buffer(context, description);
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/descriptors.h"

namespace renderer {

Descriptors& Descriptors::add(Binding binding, VkDescriptorType type, const Buffer& buffer)
{
    m_buffers.push_back({.buffer = buffer.get(), .offset = 0, .range = VK_WHOLE_SIZE});
    m_writes.push_back({.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
        .dstBinding = std::uint32_t(binding),
        .descriptorCount = 1,
        .descriptorType = type,
        .pBufferInfo = &m_buffers.back()});
    return *this;
}

Descriptors& Descriptors::sampled(Binding binding, VkImageView view, VkSampler sampler)
{
    m_images.push_back({.sampler = sampler, .imageView = view, .imageLayout = VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL});
    m_writes.push_back({.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
        .dstBinding = std::uint32_t(binding),
        .descriptorCount = 1,
        .descriptorType = VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER,
        .pImageInfo = &m_images.back()});
    return *this;
}

void Descriptors::push(const Context& context, VkCommandBuffer commands, VkPipelineBindPoint point, const PipelineLayout& layout) const
{
    context.pushDescriptors(commands, point, layout.get(), m_writes);
}

} // namespace renderer

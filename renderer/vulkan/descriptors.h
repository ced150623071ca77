// SPDX-License-Identifier: Apache-2.0
// What a pass reads and writes, pushed into its command buffer.
#pragma once

#include "renderer/vulkan/buffer.h"
#include "renderer/vulkan/pipeline.h"

#include <deque>
#include <vector>

namespace renderer {

/// Collects bindings, then pushes them: Descriptors().uniform(..).sampled(..).push(..).
class Descriptors {
public:
    Descriptors& uniform(Binding binding, const Buffer& buffer) { return add(binding, VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER, buffer); }
    Descriptors& storage(Binding binding, const Buffer& buffer) { return add(binding, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, buffer); }
    Descriptors& sampled(Binding binding, VkImageView view, VkSampler sampler);
    void push(const Context& context, VkCommandBuffer commands, VkPipelineBindPoint point, const PipelineLayout& layout) const;

private:
    Descriptors& add(Binding binding, VkDescriptorType type, const Buffer& buffer);

    std::vector<VkWriteDescriptorSet> m_writes;
    std::deque<VkDescriptorBufferInfo> m_buffers; // deques: addresses stay valid as they grow
    std::deque<VkDescriptorImageInfo> m_images;
};

} // namespace renderer

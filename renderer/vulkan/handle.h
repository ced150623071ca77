// SPDX-License-Identifier: Apache-2.0
// Owns one Vulkan object of a device and destroys it. Move-only.
#pragma once

#include <vulkan/vulkan.h>

#include <utility>

namespace renderer {

template <typename T, auto destroy>
class Handle {
public:
    Handle() = default;
    Handle(VkDevice device, T handle)
        : m_device(device)
        , m_handle(handle)
    {
    }
    Handle(Handle&& other) noexcept
        : m_device(other.m_device)
        , m_handle(std::exchange(other.m_handle, VK_NULL_HANDLE))
    {
    }
    Handle& operator=(Handle&& other) noexcept
    {
        std::swap(m_device, other.m_device);
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Handle()
    {
        if (m_handle)
            destroy(m_device, m_handle, nullptr);
    }

    operator T() const { return m_handle; }
    T get() const { return m_handle; }

private:
    VkDevice m_device = VK_NULL_HANDLE;
    T m_handle = VK_NULL_HANDLE;
};

using ShaderModule = Handle<VkShaderModule, vkDestroyShaderModule>;
using PipelineHandle = Handle<VkPipeline, vkDestroyPipeline>;
using PipelineLayoutHandle = Handle<VkPipelineLayout, vkDestroyPipelineLayout>;
using DescriptorSetLayoutHandle = Handle<VkDescriptorSetLayout, vkDestroyDescriptorSetLayout>;
using BufferHandle = Handle<VkBuffer, vkDestroyBuffer>;
using ImageHandle = Handle<VkImage, vkDestroyImage>;
using ImageViewHandle = Handle<VkImageView, vkDestroyImageView>;
using SamplerHandle = Handle<VkSampler, vkDestroySampler>;
using CommandPoolHandle = Handle<VkCommandPool, vkDestroyCommandPool>;
using FenceHandle = Handle<VkFence, vkDestroyFence>;
using SemaphoreHandle = Handle<VkSemaphore, vkDestroySemaphore>;
using QueryPoolHandle = Handle<VkQueryPool, vkDestroyQueryPool>;
using SwapchainHandle = Handle<VkSwapchainKHR, vkDestroySwapchainKHR>;

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// The Vulkan instance, device and queue behind renderer::Device.
#pragma once

#include "renderer/renderer.h"
#include "renderer/vulkan/memory.h"

#include <vulkan/vulkan.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace renderer {

class Device::Impl {
public:
    explicit Impl(const DeviceOptions& options);
    ~Impl();
    Impl(const Impl&) = delete;

    VkInstance instance() const { return m_instance; }
    VkPhysicalDevice physical() const { return m_physical; }
    VkDevice device() const { return m_device; }
    std::uint32_t queueFamily() const { return m_queueFamily; }
    bool presentable() const { return m_presentable; }
    const VkPhysicalDeviceLimits& limits() const { return m_properties.limits; }
    /// Whether a colour target of the format, with depth, can have that many samples and be sampled afterwards.
    bool samplesSupported(int samples, VkFormat format) const;
    Allocator& allocator() const { return *m_allocator; }
    const std::string& name() const { return m_name; }
    const std::vector<std::string>& choice() const { return m_choice; }

    /// The queue is shared by all renderers of the device, so both take a lock.
    void submit(const VkSubmitInfo2& info, VkFence fence) const;
    VkResult present(const VkPresentInfoKHR& info) const;
    /// Waits for everything submitted; used before objects in flight are destroyed. Never throws: a lost device is idle.
    void waitIdle() const noexcept;

    void pushDescriptors(VkCommandBuffer commands, VkPipelineBindPoint point, VkPipelineLayout layout,
        const std::vector<VkWriteDescriptorSet>& writes) const;
    /// Gives an object its name in validation messages and debuggers.
    template <typename T>
    void setName(T object, VkObjectType type, const std::string& name) const
    {
        setObjectName(reinterpret_cast<std::uint64_t>(object), type, name);
    }

private:
    void createInstance(const DeviceOptions& options);
    void chooseDevice(const DeviceOptions& options);
    void createDevice();
    void destroy();
    void setObjectName(std::uint64_t object, VkObjectType type, const std::string& name) const;

    std::unique_ptr<std::function<void(const std::string&)>> m_onValidation; // its address is known to the driver
    bool m_presentable = false;
    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
    VkPhysicalDevice m_physical = VK_NULL_HANDLE;
    VkPhysicalDeviceProperties m_properties{};
    std::uint32_t m_queueFamily = 0;
    VkDevice m_device = VK_NULL_HANDLE;
    VkQueue m_queue = VK_NULL_HANDLE;
    mutable std::mutex m_queueMutex;
    std::unique_ptr<Allocator> m_allocator;
    std::string m_name;
    std::vector<std::string> m_choice;
    PFN_vkCmdPushDescriptorSetKHR m_pushDescriptors = nullptr;
    PFN_vkSetDebugUtilsObjectNameEXT m_setName = nullptr; // null without VK_EXT_debug_utils
};

using Context = Device::Impl;

} // namespace renderer

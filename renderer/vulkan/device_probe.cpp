// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/device_probe.h"

#include "renderer/vulkan/check.h"

#include <algorithm>
#include <string_view>

namespace renderer {
namespace {

DeviceKind kindOf(VkPhysicalDeviceType type)
{
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
        return DeviceKind::Discrete;
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
        return DeviceKind::Integrated;
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
        return DeviceKind::Virtual;
    case VK_PHYSICAL_DEVICE_TYPE_CPU:
        return DeviceKind::Software;
    default:
        return DeviceKind::Other;
    }
}

void addMissingFeatures(VkPhysicalDevice physical, std::vector<std::string>& missing)
{
    VkPhysicalDeviceVulkan13Features modern{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};
    VkPhysicalDeviceFeatures2 features{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &modern};
    vkGetPhysicalDeviceFeatures2(physical, &features);
    if (!modern.dynamicRendering)
        missing.push_back("dynamic rendering");
    if (!modern.synchronization2)
        missing.push_back("synchronization2");
    if (!features.features.depthClamp)
        missing.push_back("depth clamping");
}

void addMissingExtensions(VkPhysicalDevice physical, bool presentable, std::vector<std::string>& missing)
{
    std::uint32_t count = 0;
    check(vkEnumerateDeviceExtensionProperties(physical, nullptr, &count, nullptr), "vkEnumerateDeviceExtensionProperties");
    std::vector<VkExtensionProperties> offered(count);
    check(vkEnumerateDeviceExtensionProperties(physical, nullptr, &count, offered.data()), "vkEnumerateDeviceExtensionProperties");
    for (const char* name : neededDeviceExtensions(presentable)) {
        const auto isIt = [&](const VkExtensionProperties& extension) { return std::string_view(extension.extensionName) == name; };
        if (std::none_of(offered.begin(), offered.end(), isIt))
            missing.push_back(name);
    }
}

} // namespace

std::vector<const char*> neededDeviceExtensions(bool presentable)
{
    std::vector<const char*> names{VK_KHR_PUSH_DESCRIPTOR_EXTENSION_NAME};
    if (presentable)
        names.push_back(VK_KHR_SWAPCHAIN_EXTENSION_NAME);
    return names;
}

std::optional<std::uint32_t> graphicsQueueFamily(VkPhysicalDevice physical)
{
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, families.data());
    constexpr VkQueueFlags kNeeded = VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT;
    for (std::uint32_t i = 0; i < count; ++i)
        if ((families[i].queueFlags & kNeeded) == kNeeded)
            return i;
    return {};
}

DeviceCandidate probeDevice(VkPhysicalDevice physical, bool presentable)
{
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(physical, &properties);
    DeviceCandidate candidate{.name = properties.deviceName, .kind = kindOf(properties.deviceType), .missing = {}};
    if (properties.apiVersion < VK_API_VERSION_1_3) {
        candidate.missing.push_back("Vulkan 1.3"); // the 1.3 feature structure must not be asked for then
        return candidate;
    }
    addMissingFeatures(physical, candidate.missing);
    addMissingExtensions(physical, presentable, candidate.missing);
    if (!graphicsQueueFamily(physical))
        candidate.missing.push_back("a queue that draws and computes");
    return candidate;
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/context.h"

#include "renderer/vulkan/check.h"
#include "renderer/vulkan/device_probe.h"

#include <algorithm>
#include <cstring>

namespace renderer {
namespace {

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

VKAPI_ATTR VkBool32 VKAPI_CALL reportMessage(
    VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT, const VkDebugUtilsMessengerCallbackDataEXT* data, void* user)
{
    const auto& report = *static_cast<std::function<void(const std::string&)>*>(user);
    if (report)
        report(data->pMessage);
    return VK_FALSE;
}

bool layerExists(const char* name)
{
    std::uint32_t count = 0;
    check(vkEnumerateInstanceLayerProperties(&count, nullptr), "vkEnumerateInstanceLayerProperties");
    std::vector<VkLayerProperties> layers(count);
    check(vkEnumerateInstanceLayerProperties(&count, layers.data()), "vkEnumerateInstanceLayerProperties");
    return std::any_of(layers.begin(), layers.end(), [&](const VkLayerProperties& l) { return !std::strcmp(l.layerName, name); });
}

bool instanceExtensionExists(const char* name)
{
    std::uint32_t count = 0;
    check(vkEnumerateInstanceExtensionProperties(nullptr, &count, nullptr), "vkEnumerateInstanceExtensionProperties");
    std::vector<VkExtensionProperties> found(count);
    check(vkEnumerateInstanceExtensionProperties(nullptr, &count, found.data()), "vkEnumerateInstanceExtensionProperties");
    return std::any_of(found.begin(), found.end(), [&](const VkExtensionProperties& e) { return !std::strcmp(e.extensionName, name); });
}

template <typename Function>
Function instanceFunction(VkInstance instance, const char* name)
{
    return reinterpret_cast<Function>(vkGetInstanceProcAddr(instance, name));
}

} // namespace

Device::Impl::Impl(const DeviceOptions& options)
    : m_onValidation(std::make_unique<std::function<void(const std::string&)>>(options.onValidation))
    , m_presentable(options.presentable)
{
    try {
        createInstance(options);
        chooseDevice(options);
        createDevice();
    } catch (...) {
        destroy();
        throw;
    }
}

Device::Impl::~Impl() { destroy(); }

void Device::Impl::destroy()
{
    waitIdle();
    m_allocator.reset();
    if (m_device)
        vkDestroyDevice(m_device, nullptr);
    if (m_messenger)
        instanceFunction<PFN_vkDestroyDebugUtilsMessengerEXT>(m_instance, "vkDestroyDebugUtilsMessengerEXT")(
            m_instance, m_messenger, nullptr);
    if (m_instance)
        vkDestroyInstance(m_instance, nullptr);
}

void Device::Impl::createInstance(const DeviceOptions& options)
{
    const bool validate = options.validation == Validation::On;
    if (validate && !layerExists(kValidationLayer))
        throw RenderError(
            "gpu.none", "The Vulkan validation layer is not installed; install vulkan-validationlayers or switch validation off.");
    const bool debugUtils = instanceExtensionExists(VK_EXT_DEBUG_UTILS_EXTENSION_NAME) || validate;
    std::vector<const char*> extensions;
    if (debugUtils)
        extensions.push_back(VK_EXT_DEBUG_UTILS_EXTENSION_NAME);
    if (options.presentable)
        extensions.push_back(VK_KHR_SURFACE_EXTENSION_NAME);
    for (const std::string& name : options.instanceExtensions)
        if (name != VK_KHR_SURFACE_EXTENSION_NAME)
            extensions.push_back(name.c_str());

    const VkApplicationInfo application{.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
        .pApplicationName = "Previsto",
        .pEngineName = "Previsto",
        .apiVersion = VK_API_VERSION_1_3};
    const VkDebugUtilsMessengerCreateInfoEXT messenger{.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
        .messageSeverity = VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
        .messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT,
        .pfnUserCallback = reportMessage,
        .pUserData = m_onValidation.get()};
    const VkInstanceCreateInfo info{.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
        .pNext = validate ? &messenger : nullptr,
        .pApplicationInfo = &application,
        .enabledLayerCount = validate ? 1u : 0u,
        .ppEnabledLayerNames = &kValidationLayer,
        .enabledExtensionCount = std::uint32_t(extensions.size()),
        .ppEnabledExtensionNames = extensions.data()};
    const VkResult result = vkCreateInstance(&info, nullptr, &m_instance);
    if (result == VK_ERROR_INCOMPATIBLE_DRIVER)
        throw RenderError("gpu.none", "No Vulkan driver was found; install the driver of your GPU or mesa-vulkan-drivers.");
    check(result, "vkCreateInstance");
    if (debugUtils)
        m_setName = instanceFunction<PFN_vkSetDebugUtilsObjectNameEXT>(m_instance, "vkSetDebugUtilsObjectNameEXT");
    if (validate)
        check(instanceFunction<PFN_vkCreateDebugUtilsMessengerEXT>(m_instance, "vkCreateDebugUtilsMessengerEXT")(
                  m_instance, &messenger, nullptr, &m_messenger),
            "vkCreateDebugUtilsMessengerEXT");
}

void Device::Impl::chooseDevice(const DeviceOptions& options)
{
    std::uint32_t count = 0;
    check(vkEnumeratePhysicalDevices(m_instance, &count, nullptr), "vkEnumeratePhysicalDevices");
    std::vector<VkPhysicalDevice> devices(count);
    check(vkEnumeratePhysicalDevices(m_instance, &count, devices.data()), "vkEnumeratePhysicalDevices");
    std::vector<DeviceCandidate> candidates;
    for (VkPhysicalDevice device : devices)
        candidates.push_back(probeDevice(device, options.presentable));

    const DeviceChoice choice = renderer::chooseDevice(candidates, options.preferredName);
    m_choice = choice.sentences;
    if (!choice.index) {
        std::string text = "No device here can draw";
        for (const std::string& sentence : m_choice)
            text += (&sentence == &m_choice.front() ? ": " : " ") + sentence;
        throw RenderError("gpu.none", text + " Install the driver of your GPU or mesa-vulkan-drivers.");
    }
    m_physical = devices[*choice.index];
    vkGetPhysicalDeviceProperties(m_physical, &m_properties);
    m_name = m_properties.deviceName;
    m_queueFamily = *graphicsQueueFamily(m_physical);
}

bool Device::Impl::samplesSupported(int samples, VkFormat format) const
{
    // Asked for the format itself: the general limit for integers is 1 on devices that do draw this one with four.
    VkImageFormatProperties found{};
    const VkResult result = vkGetPhysicalDeviceImageFormatProperties(m_physical, format, VK_IMAGE_TYPE_2D, VK_IMAGE_TILING_OPTIMAL,
        VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT, 0, &found);
    return result == VK_SUCCESS && (found.sampleCounts & limits().framebufferDepthSampleCounts & VkSampleCountFlags(samples));
}

void Device::Impl::createDevice()
{
    const float priority = 1;
    const VkDeviceQueueCreateInfo queue{.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
        .queueFamilyIndex = m_queueFamily,
        .queueCount = 1,
        .pQueuePriorities = &priority};
    VkPhysicalDeviceVulkan13Features modern{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES,
        .synchronization2 = VK_TRUE,
        .dynamicRendering = VK_TRUE,
        .maintenance4 = VK_TRUE};
    const VkPhysicalDeviceFeatures2 features{
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &modern, .features = {.depthClamp = VK_TRUE}};
    const std::vector<const char*> extensions = neededDeviceExtensions(m_presentable);
    const VkDeviceCreateInfo info{.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO,
        .pNext = &features,
        .queueCreateInfoCount = 1,
        .pQueueCreateInfos = &queue,
        .enabledExtensionCount = std::uint32_t(extensions.size()),
        .ppEnabledExtensionNames = extensions.data()};
    check(vkCreateDevice(m_physical, &info, nullptr, &m_device), "vkCreateDevice");
    vkGetDeviceQueue(m_device, m_queueFamily, 0, &m_queue);
    m_pushDescriptors = reinterpret_cast<PFN_vkCmdPushDescriptorSetKHR>(vkGetDeviceProcAddr(m_device, "vkCmdPushDescriptorSetKHR"));
    m_allocator = std::make_unique<Allocator>(m_physical, m_device);
    setName(m_device, VK_OBJECT_TYPE_DEVICE, "device");
    setName(m_queue, VK_OBJECT_TYPE_QUEUE, "queue");
}

void Device::Impl::submit(const VkSubmitInfo2& info, VkFence fence) const
{
    const std::lock_guard lock(m_queueMutex);
    check(vkQueueSubmit2(m_queue, 1, &info, fence), "vkQueueSubmit2");
}

VkResult Device::Impl::present(const VkPresentInfoKHR& info) const
{
    const std::lock_guard lock(m_queueMutex);
    return vkQueuePresentKHR(m_queue, &info);
}

void Device::Impl::waitIdle() const noexcept
{
    const std::lock_guard lock(m_queueMutex);
    if (m_device)
        vkDeviceWaitIdle(m_device);
}

void Device::Impl::pushDescriptors(
    VkCommandBuffer commands, VkPipelineBindPoint point, VkPipelineLayout layout, const std::vector<VkWriteDescriptorSet>& writes) const
{
    m_pushDescriptors(commands, point, layout, 0, std::uint32_t(writes.size()), writes.data());
}

void Device::Impl::setObjectName(std::uint64_t object, VkObjectType type, const std::string& name) const
{
    if (!m_setName)
        return;
    const VkDebugUtilsObjectNameInfoEXT info{.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_OBJECT_NAME_INFO_EXT,
        .objectType = type,
        .objectHandle = object,
        .pObjectName = name.c_str()};
    check(m_setName(m_device, &info), "vkSetDebugUtilsObjectNameEXT");
}

} // namespace renderer

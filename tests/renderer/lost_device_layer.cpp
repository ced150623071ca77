// SPDX-License-Identifier: Apache-2.0
// A Vulkan layer between the loader and the driver: while PREVISTO_LOSE_DEVICE stands in the environment, what the queue
// is asked for answers VK_ERROR_DEVICE_LOST, as a driver does after a GPU reset; where it says "once", only the next time. All
// else is handed on.
#include <vulkan/vk_layer.h>
#include <vulkan/vulkan.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

// A layer has no object of its own to keep these in; the test makes one instance and one device at a time.
PFN_vkGetInstanceProcAddr nextInstanceProc = nullptr;
PFN_vkGetDeviceProcAddr nextDeviceProc = nullptr;
VkInstance knownInstance = VK_NULL_HANDLE;
VkDevice knownDevice = VK_NULL_HANDLE;

bool lost()
{
    const char* wish = std::getenv("PREVISTO_LOSE_DEVICE");
    if (wish && !std::strcmp(wish, "once"))
        unsetenv("PREVISTO_LOSE_DEVICE");
    return wish;
}

template <typename Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(nextDeviceProc(knownDevice, name));
}

template <typename Info>
Info* linkInfo(const void* chain, VkStructureType type)
{
    for (auto* at = static_cast<const VkBaseInStructure*>(chain); at; at = at->pNext) {
        auto* info = reinterpret_cast<Info*>(const_cast<VkBaseInStructure*>(at));
        if (at->sType == type && info->function == VK_LAYER_LINK_INFO)
            return info;
    }
    return nullptr;
}

VKAPI_ATTR VkResult VKAPI_CALL createInstance(
    const VkInstanceCreateInfo* info, const VkAllocationCallbacks* allocator, VkInstance* instance)
{
    auto* link = linkInfo<VkLayerInstanceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_INSTANCE_CREATE_INFO);
    nextInstanceProc = link->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    const auto create = reinterpret_cast<PFN_vkCreateInstance>(nextInstanceProc(VK_NULL_HANDLE, "vkCreateInstance"));
    const VkResult result = create(info, allocator, instance);
    knownInstance = *instance;
    return result;
}

VKAPI_ATTR VkResult VKAPI_CALL createDevice(
    VkPhysicalDevice physical, const VkDeviceCreateInfo* info, const VkAllocationCallbacks* allocator, VkDevice* device)
{
    auto* link = linkInfo<VkLayerDeviceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_DEVICE_CREATE_INFO);
    nextDeviceProc = link->u.pLayerInfo->pfnNextGetDeviceProcAddr;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    const auto create = reinterpret_cast<PFN_vkCreateDevice>(nextInstanceProc(knownInstance, "vkCreateDevice"));
    const VkResult result = create(physical, info, allocator, device);
    knownDevice = *device;
    return result;
}

VKAPI_ATTR VkResult VKAPI_CALL queueSubmit2(VkQueue queue, std::uint32_t count, const VkSubmitInfo2* infos, VkFence fence)
{
    return lost() ? VK_ERROR_DEVICE_LOST : next<PFN_vkQueueSubmit2>("vkQueueSubmit2")(queue, count, infos, fence);
}

VKAPI_ATTR VkResult VKAPI_CALL waitForFences(
    VkDevice device, std::uint32_t count, const VkFence* fences, VkBool32 all, std::uint64_t timeout)
{
    const VkResult result = next<PFN_vkWaitForFences>("vkWaitForFences")(device, count, fences, all, timeout);
    return lost() ? VK_ERROR_DEVICE_LOST : result;
}

VKAPI_ATTR VkResult VKAPI_CALL deviceWaitIdle(VkDevice device)
{
    const VkResult result = next<PFN_vkDeviceWaitIdle>("vkDeviceWaitIdle")(device);
    return lost() ? VK_ERROR_DEVICE_LOST : result;
}

PFN_vkVoidFunction ownFunction(const char* name)
{
    if (!std::strcmp(name, "vkCreateInstance"))
        return reinterpret_cast<PFN_vkVoidFunction>(createInstance);
    if (!std::strcmp(name, "vkCreateDevice"))
        return reinterpret_cast<PFN_vkVoidFunction>(createDevice);
    if (!std::strcmp(name, "vkQueueSubmit2"))
        return reinterpret_cast<PFN_vkVoidFunction>(queueSubmit2);
    if (!std::strcmp(name, "vkWaitForFences"))
        return reinterpret_cast<PFN_vkVoidFunction>(waitForFences);
    if (!std::strcmp(name, "vkDeviceWaitIdle"))
        return reinterpret_cast<PFN_vkVoidFunction>(deviceWaitIdle);
    return nullptr;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getDeviceProc(VkDevice device, const char* name)
{
    const PFN_vkVoidFunction own = ownFunction(name);
    return own ? own : nextDeviceProc(device, name);
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getInstanceProc(VkInstance instance, const char* name)
{
    if (!std::strcmp(name, "vkGetDeviceProcAddr"))
        return reinterpret_cast<PFN_vkVoidFunction>(getDeviceProc);
    const PFN_vkVoidFunction own = ownFunction(name);
    return own || !nextInstanceProc ? own : nextInstanceProc(instance, name);
}

} // namespace

extern "C" __attribute__((visibility("default"))) VKAPI_ATTR VkResult VKAPI_CALL vkNegotiateLoaderLayerInterfaceVersion(
    VkNegotiateLayerInterface* interface)
{
    interface->loaderLayerInterfaceVersion = 2;
    interface->pfnGetInstanceProcAddr = getInstanceProc;
    interface->pfnGetDeviceProcAddr = getDeviceProc;
    interface->pfnGetPhysicalDeviceProcAddr = nullptr;
    return VK_SUCCESS;
}

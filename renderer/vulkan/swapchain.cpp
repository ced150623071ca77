// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/swapchain.h"

#include "renderer/vulkan/check.h"
#include "renderer/vulkan/commands.h"

#include <algorithm>

namespace renderer {
namespace {

constexpr std::uint32_t kSizeIsOurs = 0xffffffff; // what Vulkan puts for the size of such a surface

VkExtent2D chooseExtent(const VkSurfaceCapabilitiesKHR& capabilities, Size size)
{
    if (capabilities.currentExtent.width != kSizeIsOurs)
        return capabilities.currentExtent;
    return {std::clamp(std::uint32_t(std::max(size.width, 0)), capabilities.minImageExtent.width, capabilities.maxImageExtent.width),
        std::clamp(std::uint32_t(std::max(size.height, 0)), capabilities.minImageExtent.height, capabilities.maxImageExtent.height)};
}

VkCompositeAlphaFlagBitsKHR chooseAlpha(const VkSurfaceCapabilitiesKHR& capabilities)
{
    const bool opaque = capabilities.supportedCompositeAlpha & VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR;
    return opaque ? VK_COMPOSITE_ALPHA_OPAQUE_BIT_KHR : VK_COMPOSITE_ALPHA_INHERIT_BIT_KHR;
}

/// On Wayland, which alone leaves the size to us, a picture in turn waits until the one before has been shown: for ever where the
/// window is hidden. There the newest picture takes the place of the one that waits.
VkPresentModeKHR choosePresentMode(const Context& context, VkSurfaceKHR surface, const VkSurfaceCapabilitiesKHR& capabilities)
{
    if (capabilities.currentExtent.width != kSizeIsOurs)
        return VK_PRESENT_MODE_FIFO_KHR;
    std::uint32_t count = 0;
    check(vkGetPhysicalDeviceSurfacePresentModesKHR(context.physical(), surface, &count, nullptr),
        "vkGetPhysicalDeviceSurfacePresentModesKHR");
    std::vector<VkPresentModeKHR> modes(count);
    check(vkGetPhysicalDeviceSurfacePresentModesKHR(context.physical(), surface, &count, modes.data()),
        "vkGetPhysicalDeviceSurfacePresentModesKHR");
    const bool offered = std::find(modes.begin(), modes.end(), VK_PRESENT_MODE_MAILBOX_KHR) != modes.end();
    return offered ? VK_PRESENT_MODE_MAILBOX_KHR : VK_PRESENT_MODE_FIFO_KHR; // which each device has
}

} // namespace

VkFormat Swapchain::chooseFormat(const Context& context, VkSurfaceKHR surface)
{
    VkBool32 supported = VK_FALSE;
    check(vkGetPhysicalDeviceSurfaceSupportKHR(context.physical(), context.queueFamily(), surface, &supported),
        "vkGetPhysicalDeviceSurfaceSupportKHR");
    std::uint32_t count = 0;
    check(vkGetPhysicalDeviceSurfaceFormatsKHR(context.physical(), surface, &count, nullptr), "vkGetPhysicalDeviceSurfaceFormatsKHR");
    std::vector<VkSurfaceFormatKHR> formats(count);
    check(
        vkGetPhysicalDeviceSurfaceFormatsKHR(context.physical(), surface, &count, formats.data()), "vkGetPhysicalDeviceSurfaceFormatsKHR");
    for (const VkSurfaceFormatKHR& offered : formats)
        if (supported && (offered.format == VK_FORMAT_B8G8R8A8_UNORM || offered.format == VK_FORMAT_R8G8B8A8_UNORM))
            return offered.format;
    throw RenderError("gpu.surface", context.name() + " cannot show pictures in this window; choose another device in the settings.");
}

std::optional<Swapchain> Swapchain::create(const Context& context, VkSurfaceKHR surface, Size size, VkSwapchainKHR old)
{
    VkSurfaceCapabilitiesKHR capabilities{};
    check(
        vkGetPhysicalDeviceSurfaceCapabilitiesKHR(context.physical(), surface, &capabilities), "vkGetPhysicalDeviceSurfaceCapabilitiesKHR");
    const VkExtent2D extent = chooseExtent(capabilities, size);
    if (extent.width == 0 || extent.height == 0)
        return {};
    const std::uint32_t wished = std::max(3u, capabilities.minImageCount);
    const VkSwapchainCreateInfoKHR info{.sType = VK_STRUCTURE_TYPE_SWAPCHAIN_CREATE_INFO_KHR,
        .surface = surface,
        .minImageCount = capabilities.maxImageCount ? std::min(wished, capabilities.maxImageCount) : wished,
        .imageFormat = chooseFormat(context, surface),
        .imageColorSpace = VK_COLOR_SPACE_SRGB_NONLINEAR_KHR,
        .imageExtent = extent,
        .imageArrayLayers = 1,
        .imageUsage = VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT,
        .imageSharingMode = VK_SHARING_MODE_EXCLUSIVE,
        .preTransform = capabilities.currentTransform,
        .compositeAlpha = chooseAlpha(capabilities),
        .presentMode = choosePresentMode(context, surface, capabilities),
        .clipped = VK_TRUE,
        .oldSwapchain = old};
    Swapchain made;
    VkSwapchainKHR handle = VK_NULL_HANDLE;
    check(vkCreateSwapchainKHR(context.device(), &info, nullptr, &handle), "vkCreateSwapchainKHR");
    made.m_swapchain = SwapchainHandle(context.device(), handle);
    made.m_size = {int(extent.width), int(extent.height)};
    context.setName(handle, VK_OBJECT_TYPE_SWAPCHAIN_KHR, "window swapchain");

    std::uint32_t count = 0;
    check(vkGetSwapchainImagesKHR(context.device(), handle, &count, nullptr), "vkGetSwapchainImagesKHR");
    made.m_images.resize(count);
    check(vkGetSwapchainImagesKHR(context.device(), handle, &count, made.m_images.data()), "vkGetSwapchainImagesKHR");
    for (VkImage image : made.m_images) {
        const VkImageViewCreateInfo viewInfo{.sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
            .image = image,
            .viewType = VK_IMAGE_VIEW_TYPE_2D,
            .format = info.imageFormat,
            .subresourceRange = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1}};
        VkImageView view = VK_NULL_HANDLE;
        check(vkCreateImageView(context.device(), &viewInfo, nullptr, &view), "vkCreateImageView");
        made.m_views.emplace_back(context.device(), view);
        made.m_rendered.push_back(createSemaphore(context, "window picture drawn"));
        context.setName(image, VK_OBJECT_TYPE_IMAGE, "window picture");
        context.setName(view, VK_OBJECT_TYPE_IMAGE_VIEW, "window picture view");
    }
    return made;
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// The pictures of a window.
#pragma once

#include "renderer/vulkan/context.h"
#include "renderer/vulkan/handle.h"

#include <optional>
#include <vector>

namespace renderer {

class Swapchain {
public:
    /// Eight-bit format without conversion that the surface offers; throws RenderError "gpu.surface" where the device
    /// cannot present to it.
    static VkFormat chooseFormat(const Context& context, VkSurfaceKHR surface);

    /// `size` counts where the surface leaves the size to us. Null where the surface has no area now.
    static std::optional<Swapchain> create(const Context& context, VkSurfaceKHR surface, Size size, VkSwapchainKHR old);

    VkSwapchainKHR get() const { return m_swapchain; }
    Size size() const { return m_size; }
    VkImage image(std::uint32_t index) const { return m_images[index]; }
    VkImageView view(std::uint32_t index) const { return m_views[index]; }
    VkSemaphore rendered(std::uint32_t index) const { return m_rendered[index]; }

private:
    Swapchain() = default;

    SwapchainHandle m_swapchain;
    Size m_size;
    std::vector<VkImage> m_images; // owned by the swapchain
    std::vector<ImageViewHandle> m_views;
    std::vector<SemaphoreHandle> m_rendered; // one for each image: presenting may still hold the others
};

} // namespace renderer

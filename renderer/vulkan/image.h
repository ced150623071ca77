// SPDX-License-Identifier: Apache-2.0
// A two-dimensional Vulkan image (or a stack of them) with its memory and views.
#pragma once

#include "renderer/vulkan/context.h"
#include "renderer/vulkan/handle.h"

#include <string>
#include <vector>

namespace renderer {

struct ImageDescription {
    Size size;
    VkFormat format = VK_FORMAT_UNDEFINED;
    VkImageUsageFlags usage = 0;
    VkImageAspectFlags aspect = VK_IMAGE_ASPECT_COLOR_BIT;
    int samples = 1;
    int layers = 1; // above 1: the view is an array, and each layer has a view of its own
    std::string name;
};

class GpuImage {
public:
    GpuImage() = default;
    GpuImage(const Context& context, const ImageDescription& description);

    VkImage get() const { return m_image; }
    VkImageView view() const { return m_view; }
    VkImageView layerView(int layer) const { return m_layerViews.empty() ? m_view : m_layerViews[std::size_t(layer)]; }
    const ImageDescription& description() const { return m_description; }

private:
    ImageDescription m_description;
    Allocation m_memory; // outlives the image bound to it
    ImageHandle m_image;
    ImageViewHandle m_view;
    std::vector<ImageViewHandle> m_layerViews;
};

/// Makes the image anew where its size or sample count differs. The old one must not be in use by the GPU.
void ensureImage(const Context& context, GpuImage& image, const ImageDescription& description);

enum class Filtering { Nearest, Linear };
SamplerHandle createSampler(const Context& context, Filtering filtering, const std::string& name);

} // namespace renderer

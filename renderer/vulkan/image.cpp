// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/image.h"

#include "renderer/vulkan/check.h"

namespace renderer {
namespace {

ImageViewHandle createView(const Context& context, VkImage image, const ImageDescription& description, int firstLayer, int layers)
{
    const VkImageViewCreateInfo info{.sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO,
        .image = image,
        .viewType = layers > 1 ? VK_IMAGE_VIEW_TYPE_2D_ARRAY : VK_IMAGE_VIEW_TYPE_2D,
        .format = description.format,
        .subresourceRange = {description.aspect, 0, 1, std::uint32_t(firstLayer), std::uint32_t(layers)}};
    VkImageView view = VK_NULL_HANDLE;
    check(vkCreateImageView(context.device(), &info, nullptr, &view), "vkCreateImageView");
    context.setName(view, VK_OBJECT_TYPE_IMAGE_VIEW, description.name + " view");
    return {context.device(), view};
}

} // namespace

GpuImage::GpuImage(const Context& context, const ImageDescription& description)
    : m_description(description)
{
    const VkImageCreateInfo info{.sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO,
        .imageType = VK_IMAGE_TYPE_2D,
        .format = description.format,
        .extent = {std::uint32_t(description.size.width), std::uint32_t(description.size.height), 1},
        .mipLevels = 1,
        .arrayLayers = std::uint32_t(description.layers),
        .samples = VkSampleCountFlagBits(description.samples),
        .tiling = VK_IMAGE_TILING_OPTIMAL,
        .usage = description.usage,
        .sharingMode = VK_SHARING_MODE_EXCLUSIVE,
        .initialLayout = VK_IMAGE_LAYOUT_UNDEFINED};
    VkImage image = VK_NULL_HANDLE;
    check(vkCreateImage(context.device(), &info, nullptr, &image), "vkCreateImage");
    m_image = ImageHandle(context.device(), image);
    VkMemoryRequirements needs{};
    vkGetImageMemoryRequirements(context.device(), image, &needs);
    m_memory = context.allocator().allocate(needs, MemoryUse::Device, MemoryTiling::Optimal);
    check(vkBindImageMemory(context.device(), image, m_memory.memory(), m_memory.offset()), "vkBindImageMemory");
    context.setName(image, VK_OBJECT_TYPE_IMAGE, description.name);
    m_view = createView(context, image, description, 0, description.layers);
    for (int layer = 0; description.layers > 1 && layer < description.layers; ++layer)
        m_layerViews.push_back(createView(context, image, description, layer, 1));
}

void ensureImage(const Context& context, GpuImage& image, const ImageDescription& description)
{
    if (image.get() && image.description().size == description.size && image.description().samples == description.samples)
        return;
    image = {};
    image = GpuImage(context, description);
}

SamplerHandle createSampler(const Context& context, Filtering filtering, const std::string& name)
{
    const VkFilter filter = filtering == Filtering::Nearest ? VK_FILTER_NEAREST : VK_FILTER_LINEAR;
    const VkSamplerAddressMode edge = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    const VkSamplerCreateInfo info{.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO,
        .magFilter = filter,
        .minFilter = filter,
        .addressModeU = edge,
        .addressModeV = edge,
        .addressModeW = edge};
    VkSampler sampler = VK_NULL_HANDLE;
    check(vkCreateSampler(context.device(), &info, nullptr, &sampler), "vkCreateSampler");
    context.setName(sampler, VK_OBJECT_TYPE_SAMPLER, name);
    return {context.device(), sampler};
}

} // namespace renderer

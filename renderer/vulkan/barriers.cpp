// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/barriers.h"

namespace renderer {
namespace {

struct Use {
    VkPipelineStageFlags2 stage = 0;
    VkAccessFlags2 access = 0;
    VkImageLayout layout = VK_IMAGE_LAYOUT_UNDEFINED;
};

constexpr Use kColourTarget{VK_PIPELINE_STAGE_2_COLOR_ATTACHMENT_OUTPUT_BIT,
    VK_ACCESS_2_COLOR_ATTACHMENT_WRITE_BIT | VK_ACCESS_2_COLOR_ATTACHMENT_READ_BIT, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
constexpr Use kDepthTarget{VK_PIPELINE_STAGE_2_EARLY_FRAGMENT_TESTS_BIT | VK_PIPELINE_STAGE_2_LATE_FRAGMENT_TESTS_BIT,
    VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_READ_BIT | VK_ACCESS_2_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT,
    VK_IMAGE_LAYOUT_DEPTH_ATTACHMENT_OPTIMAL};
constexpr Use kSampled{VK_PIPELINE_STAGE_2_FRAGMENT_SHADER_BIT | VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT,
    VK_ACCESS_2_SHADER_SAMPLED_READ_BIT, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL};
constexpr Use kCopySource{VK_PIPELINE_STAGE_2_COPY_BIT, VK_ACCESS_2_TRANSFER_READ_BIT, VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL};
constexpr Use kCopyTarget{VK_PIPELINE_STAGE_2_COPY_BIT, VK_ACCESS_2_TRANSFER_WRITE_BIT, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL};
constexpr Use kPresent{VK_PIPELINE_STAGE_2_NONE, VK_ACCESS_2_NONE, VK_IMAGE_LAYOUT_PRESENT_SRC_KHR};

void transition(VkCommandBuffer commands, VkImage image, VkImageAspectFlags aspect, const Use& from, const Use& to)
{
    const VkImageMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER_2,
        .srcStageMask = from.stage,
        .srcAccessMask = from.access,
        .dstStageMask = to.stage,
        .dstAccessMask = to.access,
        .oldLayout = from.layout,
        .newLayout = to.layout,
        .srcQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED,
        .image = image,
        .subresourceRange = {aspect, 0, 1, 0, VK_REMAINING_ARRAY_LAYERS}};
    const VkDependencyInfo info{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO, .imageMemoryBarrierCount = 1, .pImageMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(commands, &info);
}

void memoryBarrier(VkCommandBuffer commands, const Use& from, const Use& to)
{
    const VkMemoryBarrier2 barrier{.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER_2,
        .srcStageMask = from.stage,
        .srcAccessMask = from.access,
        .dstStageMask = to.stage,
        .dstAccessMask = to.access};
    const VkDependencyInfo info{.sType = VK_STRUCTURE_TYPE_DEPENDENCY_INFO, .memoryBarrierCount = 1, .pMemoryBarriers = &barrier};
    vkCmdPipelineBarrier2(commands, &info);
}

/// The picture before is dropped, but whoever used it last must have finished.
Use anything(VkImageLayout layout) { return {VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, VK_ACCESS_2_MEMORY_WRITE_BIT, layout}; }

} // namespace

void toColourTarget(VkCommandBuffer commands, VkImage image, Contents contents, VkImageLayout from)
{
    transition(
        commands, image, VK_IMAGE_ASPECT_COLOR_BIT, anything(contents == Contents::Keep ? from : VK_IMAGE_LAYOUT_UNDEFINED), kColourTarget);
}

void toDepthTarget(VkCommandBuffer commands, const GpuImage& image)
{
    transition(commands, image.get(), VK_IMAGE_ASPECT_DEPTH_BIT, anything(VK_IMAGE_LAYOUT_UNDEFINED), kDepthTarget);
}

void toSampled(VkCommandBuffer commands, const GpuImage& image)
{
    const bool depth = image.description().aspect == VK_IMAGE_ASPECT_DEPTH_BIT;
    transition(commands, image.get(), image.description().aspect, depth ? kDepthTarget : kColourTarget, kSampled);
}

void toCopySource(VkCommandBuffer commands, VkImage image, VkImageLayout from)
{
    transition(commands, image, VK_IMAGE_ASPECT_COLOR_BIT, anything(from), kCopySource);
}

void toCopyTarget(VkCommandBuffer commands, VkImage image)
{
    transition(commands, image, VK_IMAGE_ASPECT_COLOR_BIT, anything(VK_IMAGE_LAYOUT_UNDEFINED), kCopyTarget);
}

void uploadedToSampled(VkCommandBuffer commands, VkImage image)
{
    transition(commands, image, VK_IMAGE_ASPECT_COLOR_BIT, kCopyTarget, kSampled);
}

void toPresent(VkCommandBuffer commands, VkImage image) { transition(commands, image, VK_IMAGE_ASPECT_COLOR_BIT, kColourTarget, kPresent); }

void copiesToDrawing(VkCommandBuffer commands)
{
    memoryBarrier(commands, kCopyTarget,
        {VK_PIPELINE_STAGE_2_VERTEX_INPUT_BIT | VK_PIPELINE_STAGE_2_VERTEX_SHADER_BIT,
            VK_ACCESS_2_VERTEX_ATTRIBUTE_READ_BIT | VK_ACCESS_2_INDEX_READ_BIT | VK_ACCESS_2_SHADER_STORAGE_READ_BIT, {}});
}

void resultsToHost(VkCommandBuffer commands)
{
    memoryBarrier(commands, {VK_PIPELINE_STAGE_2_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_2_COPY_BIT, VK_ACCESS_2_MEMORY_WRITE_BIT, {}},
        {VK_PIPELINE_STAGE_2_HOST_BIT, VK_ACCESS_2_HOST_READ_BIT, {}});
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
// Barriers as verbs: what an image or a buffer is about to be used for. Each waits for all earlier uses of it on the queue.
#pragma once

#include "renderer/vulkan/image.h"

namespace renderer {

enum class Contents { Keep, Discard }; // Discard: the old picture is not needed

void toColourTarget(VkCommandBuffer commands, VkImage image, Contents contents, VkImageLayout from = VK_IMAGE_LAYOUT_UNDEFINED);
void toDepthTarget(VkCommandBuffer commands, const GpuImage& image);
/// A finished colour or depth target that fragment and compute shaders will read.
void toSampled(VkCommandBuffer commands, const GpuImage& image);
void toCopySource(VkCommandBuffer commands, VkImage image, VkImageLayout from = VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
void toCopyTarget(VkCommandBuffer commands, VkImage image);
void uploadedToSampled(VkCommandBuffer commands, VkImage image);
void toPresent(VkCommandBuffer commands, VkImage image);
/// Staged mesh data becomes visible to vertex input and shaders.
void copiesToDrawing(VkCommandBuffer commands);
/// Results written by shaders or copies become visible to the CPU after the fence.
void resultsToHost(VkCommandBuffer commands);

} // namespace renderer

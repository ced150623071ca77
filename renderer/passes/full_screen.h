// SPDX-License-Identifier: Apache-2.0
// Passes that fill a whole picture from what earlier passes left.
#pragma once

#include "renderer/vulkan/descriptors.h"
#include "renderer/vulkan/rendering.h"

namespace renderer {

/// A colour target being written.
struct PictureTarget {
    VkImageView view = VK_NULL_HANDLE;
    Size size;
};

GraphicsDescription fullScreenDescription(ShaderCode fragment, VkFormat format, std::string name);

/// Draws the one triangle; the rendering must have begun.
void drawFullScreen(
    const Context& context, VkCommandBuffer commands, const PipelineLayout& layout, VkPipeline pipeline, const Descriptors& descriptors);

} // namespace renderer

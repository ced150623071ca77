// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/full_screen.h"

#include "renderer/shaders/shader_code.h"

namespace renderer {

GraphicsDescription fullScreenDescription(ShaderCode fragment, VkFormat format, std::string name)
{
    return {.vertex = shaders::fullScreenVertex,
        .fragment = fragment,
        .streams = {},
        .attributes = {},
        .colours = {format},
        .constants = {},
        .name = std::move(name)};
}

void drawFullScreen(
    const Context& context, VkCommandBuffer commands, const PipelineLayout& layout, VkPipeline pipeline, const Descriptors& descriptors)
{
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
    descriptors.push(context, commands, VK_PIPELINE_BIND_POINT_GRAPHICS, layout);
    vkCmdDraw(commands, 3, 1, 0, 0);
}

} // namespace renderer

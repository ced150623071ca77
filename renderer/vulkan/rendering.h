// SPDX-License-Identifier: Apache-2.0
// Dynamic rendering into colour and depth targets for as long as this object lives.
#pragma once

#include "renderer/vulkan/context.h"

#include <vector>

namespace renderer {

struct RenderTargets {
    Size size;
    std::vector<VkImageView> colours; // cleared to zero, or kept
    bool keepColours = false;
    VkImageView depth = VK_NULL_HANDLE;
    float clearDepth = 0; // 0: reversed depth's farthest
};

class Rendering {
public:
    /// Begins, with the viewport and the scissor over the whole target and nothing culled.
    Rendering(VkCommandBuffer commands, const RenderTargets& targets);
    ~Rendering();
    Rendering(const Rendering&) = delete;

private:
    VkCommandBuffer m_commands;
};

} // namespace renderer

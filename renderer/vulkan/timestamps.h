// SPDX-License-Identifier: Apache-2.0
// GPU time between marks of one command buffer.
#pragma once

#include "renderer/vulkan/context.h"
#include "renderer/vulkan/handle.h"

#include <string>
#include <vector>

namespace renderer {

class Timestamps {
public:
    Timestamps(const Context& context, const std::string& name);

    /// First mark of a frame: time counts from here.
    void start(VkCommandBuffer commands);
    /// Everything since the mark before belongs to `pass`.
    void mark(VkCommandBuffer commands, const std::string& pass);
    /// Milliseconds of each marked pass; call after the GPU has finished. Empty where the device cannot tell time.
    PassTimes read() const;

private:
    const Context& m_context;
    double m_millisecondsPerTick = 0; // 0: the queue has no clock
    QueryPoolHandle m_pool;
    std::vector<std::string> m_passes; // of the frame being recorded
};

} // namespace renderer

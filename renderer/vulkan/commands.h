// SPDX-License-Identifier: Apache-2.0
// One command buffer that is recorded, submitted and waited for, again and again.
#pragma once

#include "renderer/vulkan/context.h"
#include "renderer/vulkan/handle.h"

#include <string>

namespace renderer {

/// What a submission waits for and tells, for the window; both null offscreen.
struct SubmitSync {
    VkSemaphore wait = VK_NULL_HANDLE; // before colour is written
    VkSemaphore signal = VK_NULL_HANDLE;
};

class Commands {
public:
    Commands(const Context& context, const std::string& name);
    ~Commands();
    Commands(const Commands&) = delete;

    /// Forgets what was recorded before; nothing may be in flight.
    VkCommandBuffer begin();
    void submit(const SubmitSync& sync = {});
    /// Returns when the GPU has finished what was submitted, if anything.
    void wait();

private:
    const Context& m_context;
    CommandPoolHandle m_pool;
    VkCommandBuffer m_buffer = VK_NULL_HANDLE; // freed with the pool
    FenceHandle m_fence;
    bool m_inFlight = false;
};

SemaphoreHandle createSemaphore(const Context& context, const std::string& name);

} // namespace renderer

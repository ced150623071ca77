// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/commands.h"

#include "renderer/vulkan/check.h"

namespace renderer {
namespace {

// A frame of the largest scene takes seconds on a software device; a minute without an answer is a hung driver.
constexpr std::uint64_t kPatienceNanoseconds = 60'000'000'000;

} // namespace

Commands::Commands(const Context& context, const std::string& name)
    : m_context(context)
{
    const VkCommandPoolCreateInfo pool{.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
        .flags = VK_COMMAND_POOL_CREATE_TRANSIENT_BIT,
        .queueFamilyIndex = context.queueFamily()};
    VkCommandPool poolHandle = VK_NULL_HANDLE;
    check(vkCreateCommandPool(context.device(), &pool, nullptr, &poolHandle), "vkCreateCommandPool");
    m_pool = CommandPoolHandle(context.device(), poolHandle);
    const VkCommandBufferAllocateInfo allocate{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
        .commandPool = m_pool,
        .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
        .commandBufferCount = 1};
    check(vkAllocateCommandBuffers(context.device(), &allocate, &m_buffer), "vkAllocateCommandBuffers");
    const VkFenceCreateInfo fence{.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
    VkFence fenceHandle = VK_NULL_HANDLE;
    check(vkCreateFence(context.device(), &fence, nullptr, &fenceHandle), "vkCreateFence");
    m_fence = FenceHandle(context.device(), fenceHandle);
    context.setName(m_pool.get(), VK_OBJECT_TYPE_COMMAND_POOL, name + " pool");
    context.setName(m_buffer, VK_OBJECT_TYPE_COMMAND_BUFFER, name + " commands");
    context.setName(m_fence.get(), VK_OBJECT_TYPE_FENCE, name + " fence");
}

Commands::~Commands()
{
    if (m_inFlight)
        m_context.waitIdle();
}

VkCommandBuffer Commands::begin()
{
    wait();
    check(vkResetCommandPool(m_context.device(), m_pool, 0), "vkResetCommandPool");
    const VkCommandBufferBeginInfo info{
        .sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO, .flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT};
    check(vkBeginCommandBuffer(m_buffer, &info), "vkBeginCommandBuffer");
    return m_buffer;
}

void Commands::submit(const SubmitSync& sync)
{
    check(vkEndCommandBuffer(m_buffer), "vkEndCommandBuffer");
    const VkFence fence = m_fence;
    check(vkResetFences(m_context.device(), 1, &fence), "vkResetFences");
    const VkSemaphoreSubmitInfo wait{
        .sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO, .semaphore = sync.wait, .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT};
    const VkSemaphoreSubmitInfo signal{
        .sType = VK_STRUCTURE_TYPE_SEMAPHORE_SUBMIT_INFO, .semaphore = sync.signal, .stageMask = VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT};
    const VkCommandBufferSubmitInfo buffer{.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_SUBMIT_INFO, .commandBuffer = m_buffer};
    const VkSubmitInfo2 info{.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO_2,
        .waitSemaphoreInfoCount = sync.wait ? 1u : 0u,
        .pWaitSemaphoreInfos = &wait,
        .commandBufferInfoCount = 1,
        .pCommandBufferInfos = &buffer,
        .signalSemaphoreInfoCount = sync.signal ? 1u : 0u,
        .pSignalSemaphoreInfos = &signal};
    m_context.submit(info, fence);
    m_inFlight = true;
}

void Commands::wait()
{
    if (!m_inFlight)
        return;
    const VkFence fence = m_fence;
    const VkResult result = vkWaitForFences(m_context.device(), 1, &fence, VK_TRUE, kPatienceNanoseconds);
    check(result == VK_TIMEOUT ? VK_ERROR_DEVICE_LOST : result, "vkWaitForFences");
    m_inFlight = false;
}

SemaphoreHandle createSemaphore(const Context& context, const std::string& name)
{
    const VkSemaphoreCreateInfo info{.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO};
    VkSemaphore semaphore = VK_NULL_HANDLE;
    check(vkCreateSemaphore(context.device(), &info, nullptr, &semaphore), "vkCreateSemaphore");
    context.setName(semaphore, VK_OBJECT_TYPE_SEMAPHORE, name);
    return {context.device(), semaphore};
}

} // namespace renderer

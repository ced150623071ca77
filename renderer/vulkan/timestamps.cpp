// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/timestamps.h"

#include "renderer/vulkan/check.h"

#include <cassert>

namespace renderer {
namespace {

constexpr std::uint32_t kMarks = 16;

} // namespace

Timestamps::Timestamps(const Context& context, const std::string& name)
    : m_context(context)
{
    if (context.limits().timestampComputeAndGraphics)
        m_millisecondsPerTick = context.limits().timestampPeriod * 1e-6;
    const VkQueryPoolCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO, .queryType = VK_QUERY_TYPE_TIMESTAMP, .queryCount = kMarks};
    VkQueryPool pool = VK_NULL_HANDLE;
    check(vkCreateQueryPool(context.device(), &info, nullptr, &pool), "vkCreateQueryPool");
    m_pool = QueryPoolHandle(context.device(), pool);
    context.setName(pool, VK_OBJECT_TYPE_QUERY_POOL, name + " timestamps");
}

void Timestamps::start(VkCommandBuffer commands)
{
    m_passes.clear();
    if (m_millisecondsPerTick == 0)
        return;
    vkCmdResetQueryPool(commands, m_pool, 0, kMarks);
    vkCmdWriteTimestamp2(commands, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, m_pool, 0);
}

void Timestamps::mark(VkCommandBuffer commands, const std::string& pass)
{
    if (m_millisecondsPerTick == 0)
        return;
    m_passes.push_back(pass);
    assert(m_passes.size() < kMarks);
    vkCmdWriteTimestamp2(commands, VK_PIPELINE_STAGE_2_ALL_COMMANDS_BIT, m_pool, std::uint32_t(m_passes.size()));
}

PassTimes Timestamps::read() const
{
    PassTimes times;
    if (m_passes.empty())
        return times;
    std::vector<std::uint64_t> ticks(m_passes.size() + 1);
    check(vkGetQueryPoolResults(m_context.device(), m_pool, 0, std::uint32_t(ticks.size()), ticks.size() * sizeof(ticks[0]), ticks.data(),
              sizeof(ticks[0]), VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT),
        "vkGetQueryPoolResults");
    for (std::size_t i = 0; i < m_passes.size(); ++i)
        times.emplace_back(m_passes[i], double(ticks[i + 1] - ticks[i]) * m_millisecondsPerTick);
    return times;
}

} // namespace renderer

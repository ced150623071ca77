// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/memory.h"

#include "renderer/vulkan/check.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace renderer {
namespace {

constexpr VkDeviceSize kBlockBytes = VkDeviceSize(32) << 20;

VkDeviceSize alignedUp(VkDeviceSize value, VkDeviceSize alignment) { return (value + alignment - 1) / alignment * alignment; }

} // namespace

struct Allocation::Block {
    VkDeviceMemory memory = VK_NULL_HANDLE;
    std::uint32_t type = 0;
    MemoryTiling tiling = MemoryTiling::Linear;
    VkDeviceSize size = 0;
    char* mapped = nullptr;
    std::map<VkDeviceSize, VkDeviceSize> free; // offset -> size, neighbours merged

    std::optional<VkDeviceSize> take(VkDeviceSize bytes, VkDeviceSize alignment)
    {
        for (auto [offset, length] : free) {
            const VkDeviceSize start = alignedUp(offset, alignment);
            if (start + bytes > offset + length)
                continue;
            free.erase(offset);
            if (start > offset)
                free[offset] = start - offset;
            if (start + bytes < offset + length)
                free[start + bytes] = offset + length - start - bytes;
            return start;
        }
        return {};
    }

    void give(VkDeviceSize offset, VkDeviceSize bytes)
    {
        auto next = free.lower_bound(offset);
        if (next != free.end() && offset + bytes == next->first) {
            bytes += next->second;
            next = free.erase(next);
        }
        if (next != free.begin()) {
            auto before = std::prev(next);
            if (before->first + before->second == offset) {
                before->second += bytes;
                return;
            }
        }
        free[offset] = bytes;
    }
};

Allocation& Allocation::operator=(Allocation&& other) noexcept
{
    std::swap(m_allocator, other.m_allocator);
    std::swap(m_block, other.m_block);
    std::swap(m_offset, other.m_offset);
    std::swap(m_size, other.m_size);
    return *this;
}

Allocation::~Allocation()
{
    if (m_allocator)
        m_allocator->release(*m_block, m_offset, m_size);
}

VkDeviceMemory Allocation::memory() const { return m_block->memory; }
void* Allocation::mapped() const { return m_block && m_block->mapped ? m_block->mapped + m_offset : nullptr; }

Allocator::Allocator(VkPhysicalDevice physical, VkDevice device)
    : m_device(device)
{
    vkGetPhysicalDeviceMemoryProperties(physical, &m_properties);
}

Allocator::~Allocator()
{
    for (Allocation::Block& block : m_blocks)
        vkFreeMemory(m_device, block.memory, nullptr);
}

std::uint32_t Allocator::typeFor(std::uint32_t allowedTypes, MemoryUse use) const
{
    constexpr VkMemoryPropertyFlags kVisible = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
    const VkMemoryPropertyFlags required = use == MemoryUse::Device ? 0 : kVisible;
    const VkMemoryPropertyFlags wished = use == MemoryUse::Device ? VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT
        : use == MemoryUse::Readback                              ? VK_MEMORY_PROPERTY_HOST_CACHED_BIT
                                                                  : 0;
    std::optional<std::uint32_t> fallback;
    for (std::uint32_t type = 0; type < m_properties.memoryTypeCount; ++type) {
        const VkMemoryPropertyFlags flags = m_properties.memoryTypes[type].propertyFlags;
        if (!(allowedTypes & (1u << type)) || (flags & required) != required)
            continue;
        if ((flags & wished) == wished)
            return type;
        if (!fallback)
            fallback = type;
    }
    if (!fallback)
        check(VK_ERROR_OUT_OF_DEVICE_MEMORY, "finding a memory type");
    return *fallback;
}

Allocation::Block& Allocator::addBlock(std::uint32_t type, VkDeviceSize size, MemoryTiling tiling)
{
    Allocation::Block block{.type = type, .tiling = tiling, .size = std::max(size, kBlockBytes)};
    const VkMemoryAllocateInfo info{.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO, .allocationSize = block.size, .memoryTypeIndex = type};
    check(vkAllocateMemory(m_device, &info, nullptr, &block.memory), "vkAllocateMemory");
    if (m_properties.memoryTypes[type].propertyFlags & VK_MEMORY_PROPERTY_HOST_COHERENT_BIT) {
        void* mapped = nullptr;
        const VkResult result = vkMapMemory(m_device, block.memory, 0, VK_WHOLE_SIZE, 0, &mapped);
        if (result < 0)
            vkFreeMemory(m_device, block.memory, nullptr);
        check(result, "vkMapMemory");
        block.mapped = static_cast<char*>(mapped);
    }
    block.free[0] = block.size;
    return m_blocks.emplace_back(std::move(block));
}

Allocation Allocator::allocate(const VkMemoryRequirements& needs, MemoryUse use, MemoryTiling tiling)
{
    const std::lock_guard lock(m_mutex);
    Allocation piece;
    const std::uint32_t type = typeFor(needs.memoryTypeBits, use);
    const auto takeFrom = [&](Allocation::Block& block) {
        const std::optional<VkDeviceSize> offset = block.take(needs.size, needs.alignment);
        if (!offset)
            return false;
        piece.m_allocator = this;
        piece.m_block = &block;
        piece.m_offset = *offset;
        piece.m_size = needs.size;
        return true;
    };
    for (Allocation::Block& block : m_blocks)
        if (block.type == type && block.tiling == tiling && takeFrom(block))
            return piece;
    takeFrom(addBlock(type, needs.size, tiling));
    return piece;
}

void Allocator::release(Allocation::Block& block, VkDeviceSize offset, VkDeviceSize size)
{
    const std::lock_guard lock(m_mutex);
    block.give(offset, size);
    if (block.free.size() != 1 || block.free.begin()->second != block.size)
        return;
    vkFreeMemory(m_device, block.memory, nullptr);
    m_blocks.remove_if([&](const Allocation::Block& other) { return &other == &block; });
}

} // namespace renderer

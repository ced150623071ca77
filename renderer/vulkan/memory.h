// SPDX-License-Identifier: Apache-2.0
// Device memory in large blocks, handed out in pieces: drivers allow only a few thousand allocations.
#pragma once

#include <vulkan/vulkan.h>

#include <list>
#include <map>
#include <mutex>

namespace renderer {

enum class MemoryUse {
    Device, // fastest for the GPU; mapped only where the device shares the CPU's memory
    Upload, // written by the CPU each frame
    Readback, // read by the CPU, cached where possible
};

class Allocator;

/// A piece of a block. Move-only; gives the piece back.
class Allocation {
public:
    Allocation() = default;
    Allocation(Allocation&& other) noexcept { *this = std::move(other); }
    Allocation& operator=(Allocation&& other) noexcept;
    ~Allocation();

    VkDeviceMemory memory() const;
    VkDeviceSize offset() const { return m_offset; }
    void* mapped() const; // null where the CPU cannot see it

private:
    friend class Allocator;
    struct Block;
    Allocator* m_allocator = nullptr;
    Block* m_block = nullptr;
    VkDeviceSize m_offset = 0;
    VkDeviceSize m_size = 0;
};

/// Linear resources (buffers) and tiled ones (images) never share a block, which meets bufferImageGranularity.
enum class MemoryTiling { Linear, Optimal };

/// Thread-safe.
class Allocator {
public:
    Allocator(VkPhysicalDevice physical, VkDevice device);
    ~Allocator();
    /// Throws RenderError "gpu.memory".
    Allocation allocate(const VkMemoryRequirements& needs, MemoryUse use, MemoryTiling tiling);

private:
    friend class Allocation;
    std::uint32_t typeFor(std::uint32_t allowedTypes, MemoryUse use) const;
    Allocation::Block& addBlock(std::uint32_t type, VkDeviceSize size, MemoryTiling tiling);
    void release(Allocation::Block& block, VkDeviceSize offset, VkDeviceSize size);

    VkDevice m_device;
    VkPhysicalDeviceMemoryProperties m_properties{};
    std::mutex m_mutex;
    std::list<Allocation::Block> m_blocks;
};

} // namespace renderer

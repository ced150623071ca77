// SPDX-License-Identifier: Apache-2.0
// A picture on its way from the GPU to the CPU, through one buffer that stays mapped.
#pragma once

#include "renderer/guide.h"
#include "renderer/vulkan/buffer.h"
#include "renderer/vulkan/image.h"

namespace renderer {

class Readback {
public:
    explicit Readback(const Context& context)
        : m_context(context)
    {
    }

    /// The image must be a copy source with four bytes (or, for surfaces, sixteen) a pixel.
    void record(VkCommandBuffer commands, VkImage image, Size size, std::size_t bytesPerPixel);
    /// Both after the GPU has finished.
    Image readImage(Size size) const;
    const void* bytes() const { return m_buffer.mapped(); }

private:
    const Context& m_context;
    Buffer m_buffer;
};

} // namespace renderer

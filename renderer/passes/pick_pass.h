// SPDX-License-Identifier: Apache-2.0
// What stands under a pixel: draws that one pixel's surface and reads its instance back.
#pragma once

#include "renderer/passes/readback.h"
#include "renderer/passes/surface_pass.h"

#include <cstdint>

namespace renderer {

class PickPass {
public:
    explicit PickPass(const Context& context)
        : m_readback(context)
    {
    }

    /// The frame must be prepared for the one pixel (FrameRequest::onlyPixel).
    void record(VkCommandBuffer commands, const FrameData& frame, SurfacePass& surface);
    /// After the GPU has finished: object id, 0 where nothing is.
    std::uint16_t read(const Scene& scene) const;

private:
    SurfaceBuffer m_target;
    Readback m_readback;
};

} // namespace renderer

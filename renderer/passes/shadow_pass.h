// SPDX-License-Identifier: Apache-2.0
// The sun's shadow maps. Drawn again only where the sun, the casters or the camera's rough place have changed.
#pragma once

#include "renderer/passes/frame_data.h"
#include "renderer/vulkan/image.h"
#include "renderer/vulkan/pipeline.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace renderer {

class ShadowPass {
public:
    ShadowPass(const Context& context, const PipelineLayout& layout);

    void record(VkCommandBuffer commands, const FrameData& frame);
    void bind(Descriptors& descriptors) const;
    /// What was recorded never ran; the maps have to be drawn again.
    void forget();

private:
    /// All that the maps depend on; equal keys give equal maps.
    struct Key {
        std::array<glm::dmat4, kCascades> shadowFromWorld{};
        std::vector<std::pair<std::uint64_t, glm::dmat4>> casters; // mesh and place, of every instance
        bool operator==(const Key&) const = default;
    };

    PipelineHandle m_pipeline;
    GpuImage m_map; // one layer for each cascade
    SamplerHandle m_sampler;
    Key m_drawn;
    bool m_ready = false; // the map can be sampled
};

} // namespace renderer

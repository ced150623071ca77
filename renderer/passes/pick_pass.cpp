// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/pick_pass.h"

#include "renderer/passes/shader_types.h"
#include "renderer/vulkan/barriers.h"

namespace renderer {
namespace {

constexpr Size kOnePixel{1, 1};

struct SurfaceTexel { // shaders/surface_texel.glsl
    float depth;
    std::uint32_t normal;
    std::uint32_t colour;
    std::uint32_t word; // instance and flags; 0 where nothing is
};

} // namespace

void PickPass::record(VkCommandBuffer commands, const FrameData& frame, SurfacePass& surface)
{
    surface.record(commands, frame, m_target, kOnePixel, SurfaceKind::Plain, 1);
    toCopySource(commands, m_target.surface.get(), VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
    m_readback.record(commands, m_target.surface.get(), kOnePixel, sizeof(SurfaceTexel));
}

std::uint16_t PickPass::read(const Scene& scene) const
{
    const auto* texel = static_cast<const SurfaceTexel*>(m_readback.bytes());
    return texel->word == 0 ? 0 : std::uint16_t(scene.instances[instanceOf(texel->word)].objectId);
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/shadow_pass.h"

#include "renderer/passes/shader_types.h"
#include "renderer/shaders/shader_code.h"
#include "renderer/vulkan/barriers.h"
#include "renderer/vulkan/rendering.h"

namespace renderer {
namespace {

constexpr Size kMapSize{kShadowTexels, kShadowTexels};

} // namespace

ShadowPass::ShadowPass(const Context& context, const PipelineLayout& layout)
    : m_pipeline(createGraphicsPipeline(context, layout,
          {.vertex = shaders::shadowVertex,
              .fragment = {},
              .streams = {{kPositionStream, sizeof(glm::vec3), VK_VERTEX_INPUT_RATE_VERTEX},
                  {kInstanceStream, sizeof(ShadowInstance), VK_VERTEX_INPUT_RATE_INSTANCE}},
              .attributes = {{0, kPositionStream, VK_FORMAT_R32G32B32_SFLOAT, 0}, {1, kInstanceStream, VK_FORMAT_R32G32B32A32_SFLOAT, 0},
                  {2, kInstanceStream, VK_FORMAT_R32G32B32A32_SFLOAT, sizeof(glm::vec4)},
                  {3, kInstanceStream, VK_FORMAT_R32G32B32A32_SFLOAT, 2 * sizeof(glm::vec4)}},
              .colours = {},
              .depth = DepthTest::FartherLoses,
              .depthClamp = true,
              .name = "shadow"}))
    , m_map(context,
          {.size = kMapSize,
              .format = kDepthFormat,
              .usage = VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT | VK_IMAGE_USAGE_SAMPLED_BIT,
              .aspect = VK_IMAGE_ASPECT_DEPTH_BIT,
              .layers = kCascades,
              .name = "shadow maps"})
    , m_sampler(createSampler(context, Filtering::Nearest, "shadow sampler"))
{
}

void ShadowPass::record(VkCommandBuffer commands, const FrameData& frame)
{
    Key key;
    if (frame.sunShines()) {
        key.shadowFromWorld = frame.shadowFit().shadowFromWorld;
        for (const PlacedInstance& instance : frame.instances())
            key.casters.emplace_back(instance.mesh && instance.castsShadow ? instance.mesh->id : 0, instance.worldFromLocal);
    }
    if (m_ready && (!frame.sunShines() || key == m_drawn))
        return;

    toDepthTarget(commands, m_map);
    for (std::size_t cascade = 0; cascade < kCascades; ++cascade) {
        const Rendering rendering(commands, {.size = kMapSize, .colours = {}, .depth = m_map.layerView(int(cascade)), .clearDepth = 1});
        if (!frame.sunShines())
            continue;
        vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, m_pipeline);
        vkCmdSetDepthBias(commands, 0, 0, 1.5f);
        recordDraws(commands, frame.casters()[cascade], frame.casterInstances(cascade), Streams::Shadow);
    }
    toSampled(commands, m_map);
    m_drawn = std::move(key);
    m_ready = true;
}

void ShadowPass::bind(Descriptors& descriptors) const { descriptors.sampled(Binding::ShadowMap, m_map.view(), m_sampler); }

void ShadowPass::forget() { m_ready = false; }

} // namespace renderer

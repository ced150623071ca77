// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/guide_pass.h"

#include "renderer/shaders/shader_code.h"
#include "renderer/vulkan/barriers.h"

#include <cstring>

namespace renderer {
namespace {

// Planes of the results, in floats for each pixel; shaders/guide.comp writes the same.
constexpr std::size_t kDepthPlane = 0;
constexpr std::size_t kSunPlane = 1;
constexpr std::size_t kIdPlane = 2; // object id in the low half, class above
constexpr std::size_t kMotionPlane = 3;
constexpr std::size_t kNormalPlane = 5;
constexpr std::size_t kRestPlane = 8;
constexpr std::size_t kColourPlane = 11;
constexpr std::size_t kPlanes = 14;
constexpr std::uint32_t kGroupWidth = 32;
constexpr std::uint32_t kGroupHeight = 2;

template <typename T>
std::vector<T> copied(const float* plane, std::size_t pixels)
{
    const T* from = reinterpret_cast<const T*>(plane);
    return std::vector<T>(from, from + pixels);
}

} // namespace

GuidePass::GuidePass(const Context& context, const PipelineLayout& layout)
    : m_context(context)
    , m_layout(layout)
    , m_sampler(createSampler(context, Filtering::Nearest, "surface sampler"))
{
}

const PipelineHandle& GuidePass::pipelineFor(const GuideVariant& variant)
{
    const auto found = m_pipelines.find(variant);
    if (found != m_pipelines.end())
        return found->second;
    return m_pipelines
        .emplace(variant, createComputePipeline(m_context, m_layout, shaders::guideCompute, {variant.sun, variant.moved}, "guide"))
        .first->second;
}

void GuidePass::record(VkCommandBuffer commands, const FrameData& frame, const SurfaceBuffer& surface, const ShadowPass& shadow, Size size)
{
    ensureBuffer(m_context, m_results,
        {.bytes = std::size_t(size.width) * std::size_t(size.height) * kPlanes * sizeof(float),
            .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT,
            .memory = MemoryUse::Readback,
            .name = "guide results"});
    Descriptors descriptors;
    frame.bind(descriptors);
    shadow.bind(descriptors);
    descriptors.storage(Binding::Results, m_results)
        .sampled(Binding::Surface, surface.surface.view(), m_sampler)
        .sampled(Binding::Rest, surface.rest.view(), m_sampler);
    descriptors.push(m_context, commands, VK_PIPELINE_BIND_POINT_COMPUTE, m_layout);
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipelineFor({frame.sunShines(), frame.anyMoved()}));
    vkCmdDispatch(commands, (std::uint32_t(size.width) + kGroupWidth - 1) / kGroupWidth,
        (std::uint32_t(size.height) + kGroupHeight - 1) / kGroupHeight, 1);
    resultsToHost(commands);
}

Guide GuidePass::read(Size size) const
{
    const std::size_t pixels = std::size_t(size.width) * std::size_t(size.height);
    const float* results = static_cast<const float*>(m_results.mapped());
    Guide guide{.width = size.width, .height = size.height};
    guide.depth = copied<float>(results + kDepthPlane * pixels, pixels);
    guide.sun = copied<float>(results + kSunPlane * pixels, pixels);
    guide.motion = copied<glm::vec2>(results + kMotionPlane * pixels, pixels);
    guide.normal = copied<glm::vec3>(results + kNormalPlane * pixels, pixels);
    guide.rest = copied<glm::vec3>(results + kRestPlane * pixels, pixels);
    guide.baseColour = copied<glm::vec3>(results + kColourPlane * pixels, pixels);
    guide.objectId.resize(pixels);
    guide.semanticClass.resize(pixels);
    const auto* ids = reinterpret_cast<const std::uint32_t*>(results + kIdPlane * pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        guide.objectId[i] = std::uint16_t(ids[i]);
        guide.semanticClass[i] = std::uint8_t(ids[i] >> 16);
    }
    return guide;
}

} // namespace renderer

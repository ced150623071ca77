// SPDX-License-Identifier: Apache-2.0
// Pipelines of all passes share one layout: every binding of every pass, pushed when it is needed.
#pragma once

#include "renderer/vulkan/context.h"
#include "renderer/vulkan/handle.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace renderer {

/// Bindings of set 0, the same in every shader of shaders/.
enum class Binding : std::uint32_t {
    Frame, // uniform buffer
    Instances, // storage buffers
    Results,
    Surface, // sampled images
    Rest,
    ShadowMap,
    Occlusion,
    Font,
    Count
};

constexpr std::uint32_t kPushConstantBytes = 64;

class PipelineLayout {
public:
    explicit PipelineLayout(const Context& context);
    VkPipelineLayout get() const { return m_layout; }

private:
    DescriptorSetLayoutHandle m_set;
    PipelineLayoutHandle m_layout;
};

/// SPIR-V words, as glslc writes them.
using ShaderCode = std::span<const std::uint32_t>;

enum class Blending { Off, Over };
enum class DepthTest { Off, NearerWins, FartherLoses }; // greater (reversed depth) and less-or-equal (shadow maps)

struct GraphicsDescription {
    ShaderCode vertex;
    ShaderCode fragment; // empty: depth only
    std::vector<VkVertexInputBindingDescription> streams;
    std::vector<VkVertexInputAttributeDescription> attributes;
    std::vector<VkFormat> colours;
    DepthTest depth = DepthTest::Off;
    bool depthClamp = false;
    Blending blending = Blending::Off;
    int samples = 1;
    std::vector<VkBool32> constants; // the fragment shader's, as for compute pipelines
    std::string name;
};

constexpr VkFormat kDepthFormat = VK_FORMAT_D32_SFLOAT;

/// Viewport, scissor, cull mode and front face are dynamic, and the depth bias where depth is clamped.
PipelineHandle createGraphicsPipeline(const Context& context, const PipelineLayout& layout, const GraphicsDescription& description);
/// `constants` are the specialization constants 0, 1, ..
PipelineHandle createComputePipeline(
    const Context& context, const PipelineLayout& layout, ShaderCode code, const std::vector<VkBool32>& constants, const std::string& name);

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/pipeline.h"

#include "renderer/vulkan/check.h"

#include <array>

namespace renderer {
namespace {

VkDescriptorType typeOf(Binding binding)
{
    if (binding == Binding::Frame)
        return VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER;
    return binding <= Binding::Results ? VK_DESCRIPTOR_TYPE_STORAGE_BUFFER : VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
}

ShaderModule createModule(const Context& context, ShaderCode code)
{
    const VkShaderModuleCreateInfo info{
        .sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO, .codeSize = code.size_bytes(), .pCode = code.data()};
    VkShaderModule shader = VK_NULL_HANDLE;
    check(vkCreateShaderModule(context.device(), &info, nullptr, &shader), "vkCreateShaderModule");
    return {context.device(), shader};
}

VkPipelineShaderStageCreateInfo stage(VkShaderStageFlagBits kind, VkShaderModule module)
{
    return {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO, .stage = kind, .module = module, .pName = "main"};
}

/// Specialization constants 0, 1, .. of one stage. Borrows the values; `info` points into the object itself.
struct Specialization {
    explicit Specialization(const std::vector<VkBool32>& values)
    {
        for (std::uint32_t i = 0; i < values.size(); ++i)
            entries.push_back({i, i * std::uint32_t(sizeof(VkBool32)), sizeof(VkBool32)});
        info = {.mapEntryCount = std::uint32_t(entries.size()),
            .pMapEntries = entries.data(),
            .dataSize = entries.size() * sizeof(VkBool32),
            .pData = values.data()};
    }
    Specialization(const Specialization&) = delete;
    Specialization& operator=(const Specialization&) = delete;

    std::vector<VkSpecializationMapEntry> entries;
    VkSpecializationInfo info{};
};

VkPipelineColorBlendAttachmentState blendState(Blending blending)
{
    return {.blendEnable = blending == Blending::Over,
        .srcColorBlendFactor = VK_BLEND_FACTOR_SRC_ALPHA,
        .dstColorBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA,
        .colorBlendOp = VK_BLEND_OP_ADD,
        .srcAlphaBlendFactor = VK_BLEND_FACTOR_ONE, // the picture below is opaque and stays so
        .dstAlphaBlendFactor = VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA,
        .alphaBlendOp = VK_BLEND_OP_ADD,
        .colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT | VK_COLOR_COMPONENT_B_BIT | VK_COLOR_COMPONENT_A_BIT};
}

std::vector<VkDynamicState> dynamicStates(const GraphicsDescription& description)
{
    std::vector<VkDynamicState> states{
        VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR, VK_DYNAMIC_STATE_CULL_MODE, VK_DYNAMIC_STATE_FRONT_FACE};
    if (description.depthClamp)
        states.push_back(VK_DYNAMIC_STATE_DEPTH_BIAS);
    return states;
}

} // namespace

PipelineLayout::PipelineLayout(const Context& context)
{
    std::array<VkDescriptorSetLayoutBinding, std::size_t(Binding::Count)> bindings{};
    for (std::uint32_t i = 0; i < bindings.size(); ++i)
        bindings[i] = {.binding = i, .descriptorType = typeOf(Binding(i)), .descriptorCount = 1, .stageFlags = VK_SHADER_STAGE_ALL};
    const VkDescriptorSetLayoutCreateInfo set{.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
        .flags = VK_DESCRIPTOR_SET_LAYOUT_CREATE_PUSH_DESCRIPTOR_BIT_KHR,
        .bindingCount = std::uint32_t(bindings.size()),
        .pBindings = bindings.data()};
    VkDescriptorSetLayout setHandle = VK_NULL_HANDLE;
    check(vkCreateDescriptorSetLayout(context.device(), &set, nullptr, &setHandle), "vkCreateDescriptorSetLayout");
    m_set = DescriptorSetLayoutHandle(context.device(), setHandle);
    const VkPushConstantRange constants{.stageFlags = VK_SHADER_STAGE_ALL, .size = kPushConstantBytes};
    const VkPipelineLayoutCreateInfo info{.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
        .setLayoutCount = 1,
        .pSetLayouts = &setHandle,
        .pushConstantRangeCount = 1,
        .pPushConstantRanges = &constants};
    VkPipelineLayout layout = VK_NULL_HANDLE;
    check(vkCreatePipelineLayout(context.device(), &info, nullptr, &layout), "vkCreatePipelineLayout");
    m_layout = PipelineLayoutHandle(context.device(), layout);
    context.setName(setHandle, VK_OBJECT_TYPE_DESCRIPTOR_SET_LAYOUT, "scene bindings");
    context.setName(layout, VK_OBJECT_TYPE_PIPELINE_LAYOUT, "scene layout");
}

PipelineHandle createGraphicsPipeline(const Context& context, const PipelineLayout& layout, const GraphicsDescription& description)
{
    const ShaderModule vertex = createModule(context, description.vertex);
    const Specialization specialization(description.constants);
    std::vector<VkPipelineShaderStageCreateInfo> stages{stage(VK_SHADER_STAGE_VERTEX_BIT, vertex)};
    ShaderModule fragment;
    if (!description.fragment.empty()) {
        fragment = createModule(context, description.fragment);
        stages.push_back(stage(VK_SHADER_STAGE_FRAGMENT_BIT, fragment));
        stages.back().pSpecializationInfo = &specialization.info;
    }
    const VkPipelineVertexInputStateCreateInfo input{.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO,
        .vertexBindingDescriptionCount = std::uint32_t(description.streams.size()),
        .pVertexBindingDescriptions = description.streams.data(),
        .vertexAttributeDescriptionCount = std::uint32_t(description.attributes.size()),
        .pVertexAttributeDescriptions = description.attributes.data()};
    const VkPipelineInputAssemblyStateCreateInfo assembly{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO, .topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST};
    const VkPipelineViewportStateCreateInfo viewport{
        .sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO, .viewportCount = 1, .scissorCount = 1};
    const VkPipelineRasterizationStateCreateInfo raster{.sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO,
        .depthClampEnable = description.depthClamp,
        .polygonMode = VK_POLYGON_MODE_FILL,
        .depthBiasEnable = description.depthClamp,
        .lineWidth = 1};
    const VkPipelineMultisampleStateCreateInfo multisample{.sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO,
        .rasterizationSamples = VkSampleCountFlagBits(description.samples)};
    const VkPipelineDepthStencilStateCreateInfo depth{.sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO,
        .depthTestEnable = description.depth != DepthTest::Off,
        .depthWriteEnable = description.depth != DepthTest::Off,
        .depthCompareOp = description.depth == DepthTest::NearerWins ? VK_COMPARE_OP_GREATER : VK_COMPARE_OP_LESS_OR_EQUAL};
    const std::vector<VkPipelineColorBlendAttachmentState> attachments(description.colours.size(), blendState(description.blending));
    const VkPipelineColorBlendStateCreateInfo blend{.sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO,
        .attachmentCount = std::uint32_t(attachments.size()),
        .pAttachments = attachments.data()};
    const std::vector<VkDynamicState> states = dynamicStates(description);
    const VkPipelineDynamicStateCreateInfo dynamic{.sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO,
        .dynamicStateCount = std::uint32_t(states.size()),
        .pDynamicStates = states.data()};
    const VkPipelineRenderingCreateInfo rendering{.sType = VK_STRUCTURE_TYPE_PIPELINE_RENDERING_CREATE_INFO,
        .colorAttachmentCount = std::uint32_t(description.colours.size()),
        .pColorAttachmentFormats = description.colours.data(),
        .depthAttachmentFormat = description.depth == DepthTest::Off ? VK_FORMAT_UNDEFINED : kDepthFormat};
    const VkGraphicsPipelineCreateInfo info{.sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO,
        .pNext = &rendering,
        .stageCount = std::uint32_t(stages.size()),
        .pStages = stages.data(),
        .pVertexInputState = &input,
        .pInputAssemblyState = &assembly,
        .pViewportState = &viewport,
        .pRasterizationState = &raster,
        .pMultisampleState = &multisample,
        .pDepthStencilState = &depth,
        .pColorBlendState = &blend,
        .pDynamicState = &dynamic,
        .layout = layout.get()};
    VkPipeline pipeline = VK_NULL_HANDLE;
    check(vkCreateGraphicsPipelines(context.device(), VK_NULL_HANDLE, 1, &info, nullptr, &pipeline), "vkCreateGraphicsPipelines");
    context.setName(pipeline, VK_OBJECT_TYPE_PIPELINE, description.name);
    return {context.device(), pipeline};
}

PipelineHandle createComputePipeline(
    const Context& context, const PipelineLayout& layout, ShaderCode code, const std::vector<VkBool32>& constants, const std::string& name)
{
    const ShaderModule shader = createModule(context, code);
    const Specialization specialization(constants);
    VkComputePipelineCreateInfo info{.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO,
        .stage = stage(VK_SHADER_STAGE_COMPUTE_BIT, shader),
        .layout = layout.get()};
    info.stage.pSpecializationInfo = &specialization.info;
    VkPipeline pipeline = VK_NULL_HANDLE;
    check(vkCreateComputePipelines(context.device(), VK_NULL_HANDLE, 1, &info, nullptr, &pipeline), "vkCreateComputePipelines");
    context.setName(pipeline, VK_OBJECT_TYPE_PIPELINE, name);
    return {context.device(), pipeline};
}

} // namespace renderer

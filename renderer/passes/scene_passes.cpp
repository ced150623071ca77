// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/scene_passes.h"

#include "renderer/vulkan/barriers.h"

namespace renderer {

ScenePasses::ScenePasses(const Context& context, VkFormat format, const std::string& name)
    : m_context(context)
    , m_layout(context)
    , m_uploads(context)
    , m_meshes(context)
    , m_frame(context, m_meshes)
    , m_shadow(context, m_layout)
    , m_surface(context, m_layout)
    , m_guide(context, m_layout)
    , m_occlusion(context, m_layout)
    , m_shade(context, m_layout, m_occlusion, format)
    , m_outline(context, m_layout, format)
    , m_overlay(context, m_layout, format, m_uploads)
    , m_pick(context)
    , m_timestamps(context, name)
    , m_commands(context, name)
{
}

void ScenePasses::checkSize(Size size) const
{
    const int most = int(m_context.limits().maxImageDimension2D);
    if (size.width < 1 || size.height < 1 || size.width > most || size.height > most)
        throw RenderError("gpu.size",
            "A picture of " + std::to_string(size.width) + " x " + std::to_string(size.height) + " pixels cannot be drawn; choose 1 to "
                + std::to_string(most) + " on each side.");
}

VkCommandBuffer ScenePasses::begin(const FrameRequest& request)
{
    checkSize(request.size);
    finish();
    if (m_recording)
        forgetAbandoned();
    m_recording = true;
    m_began = std::chrono::steady_clock::now();
    m_meshes.evict();
    m_frame.prepare(request, m_uploads);
    const VkCommandBuffer commands = m_commands.begin();
    m_timestamps.start(commands);
    m_uploads.record(commands);
    return commands;
}

void ScenePasses::submit(const SubmitSync& sync)
{
    m_commands.submit(sync);
    m_recording = false;
    m_submitted = true;
}

void ScenePasses::forgetAbandoned()
{
    m_shadow.forget();
    m_uploads.dropBuffers();
    m_meshes.clear();
}

void ScenePasses::finish()
{
    if (!m_submitted)
        return;
    m_commands.wait();
    m_submitted = false;
    m_uploads.finished();
    m_times = m_timestamps.read();
    m_times.emplace_back("cpu", std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_began).count());
}

Guide ScenePasses::guide(const Scene& scene, const View& view, Size size)
{
    const VkCommandBuffer commands = begin({.scene = scene, .view = view, .size = size, .onlyPixel = {}});
    m_shadow.record(commands, m_frame);
    mark(commands, "shadow");
    m_surface.record(commands, m_frame, m_guideSurface, size, SurfaceKind::WithRest, 1);
    mark(commands, "surface");
    m_guide.record(commands, m_frame, m_guideSurface, m_shadow, size);
    mark(commands, "guide");
    submit();
    finish();
    return m_guide.read(size);
}

VkCommandBuffer ScenePasses::recordShaded(const ShadedRequest& request, const ShadedTarget& target)
{
    const int samples = m_surface.supportedSamples(request.options.samples);
    const VkCommandBuffer commands = begin({.scene = request.scene, .view = request.view, .size = request.size, .onlyPixel = {}});
    m_shadow.record(commands, m_frame);
    mark(commands, "shadow");
    m_surface.record(commands, m_frame, m_shadedSurface, request.size, SurfaceKind::Plain, samples);
    mark(commands, "surface");
    m_occlusion.record(commands, m_frame, m_shadedSurface, request.size);
    mark(commands, "occlusion");
    toColourTarget(commands, target.image, Contents::Discard);
    const ShadeVariant variant{samples, request.options.grid == GroundGrid::Shown, !request.scene.lights.empty()};
    m_shade.record(commands, m_frame, m_shadedSurface, m_shadow, variant, {target.view, request.size});
    mark(commands, "shade");
    if (m_frame.anySelected()) {
        m_outline.record(commands, m_frame, m_shadedSurface, target.view, request.size);
        mark(commands, "outline");
    }
    m_overlay.record(commands, request.overlay, target.view, request.size);
    mark(commands, "overlay");
    return commands;
}

std::uint16_t ScenePasses::pick(const Scene& scene, const View& view, Size size, int x, int y)
{
    if (x < 0 || y < 0 || x >= size.width || y >= size.height)
        return 0;
    const VkCommandBuffer commands = begin({.scene = scene, .view = view, .size = size, .onlyPixel = glm::ivec2(x, y)});
    m_pick.record(commands, m_frame, m_surface);
    mark(commands, "pick");
    submit();
    finish();
    return m_pick.read(scene);
}

} // namespace renderer

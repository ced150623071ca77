// SPDX-License-Identifier: Apache-2.0
// Everything that one renderer keeps on the GPU, and its frames as lists of passes. Shared by Renderer and WindowRenderer.
#pragma once

#include "renderer/passes/guide_pass.h"
#include "renderer/passes/occlusion_pass.h"
#include "renderer/passes/outline_pass.h"
#include "renderer/passes/overlay_pass.h"
#include "renderer/passes/pick_pass.h"
#include "renderer/passes/readback.h"
#include "renderer/passes/shade_pass.h"
#include "renderer/passes/shadow_pass.h"
#include "renderer/passes/surface_pass.h"
#include "renderer/vulkan/commands.h"
#include "renderer/vulkan/timestamps.h"

#include <chrono>

namespace renderer {

struct ShadedRequest {
    const Scene& scene;
    const View& view;
    Size size;
    const ShadedOptions& options;
    const Overlay& overlay;
};

/// Where a shaded frame goes. The image ends as a colour target.
struct ShadedTarget {
    VkImage image = VK_NULL_HANDLE;
    VkImageView view = VK_NULL_HANDLE;
};

class ScenePasses {
public:
    /// `format` is that of shaded targets.
    ScenePasses(const Context& context, VkFormat format, const std::string& name);

    Guide guide(const Scene& scene, const View& view, Size size);
    std::uint16_t pick(const Scene& scene, const View& view, Size size, int x, int y);
    /// Begins a frame and records the shaded view into the target; `finish` or `submit` must follow.
    VkCommandBuffer recordShaded(const ShadedRequest& request, const ShadedTarget& target);
    /// Marks what was recorded since the last pass, for the times.
    void mark(VkCommandBuffer commands, const char* pass) { m_timestamps.mark(commands, pass); }

    void submit(const SubmitSync& sync = {});
    /// Waits for the GPU and reads the times.
    void finish();
    const PassTimes& passTimes() const { return m_times; }

private:
    VkCommandBuffer begin(const FrameRequest& request);
    void checkSize(Size size) const;
    /// A frame that failed before it was submitted has drawn and uploaded nothing, whatever the passes remember.
    void forgetAbandoned();

    const Context& m_context;
    PipelineLayout m_layout;
    Uploads m_uploads;
    MeshCache m_meshes;
    FrameData m_frame;
    ShadowPass m_shadow;
    SurfacePass m_surface;
    GuidePass m_guide;
    OcclusionPass m_occlusion;
    ShadePass m_shade;
    OutlinePass m_outline;
    OverlayPass m_overlay;
    PickPass m_pick;
    SurfaceBuffer m_guideSurface;
    SurfaceBuffer m_shadedSurface;
    Timestamps m_timestamps;
    PassTimes m_times;
    std::chrono::steady_clock::time_point m_began;
    bool m_recording = false; // begun, not submitted
    bool m_submitted = false; // and not waited for
    Commands m_commands; // last: waits for the GPU before anything above goes
};

} // namespace renderer

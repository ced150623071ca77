// SPDX-License-Identifier: Apache-2.0
// A scene as the shaders read it: the frame's uniforms, and records of its instances.
#pragma once

#include "renderer/passes/draw_list.h"
#include "renderer/passes/mesh_cache.h"
#include "renderer/passes/shadow_fit.h"
#include "renderer/renderer.h"
#include "renderer/vulkan/descriptors.h"

#include <array>
#include <optional>
#include <vector>

namespace renderer {

/// What is drawn of a scene in one frame.
struct FrameRequest {
    const Scene& scene;
    const View& view;
    Size size;
    std::optional<glm::ivec2> onlyPixel; // for picking: this pixel fills the target
};

/// Buffers live from frame to frame and grow as needed.
class FrameData {
public:
    FrameData(const Context& context, MeshCache& meshes)
        : m_context(context)
        , m_meshes(meshes)
    {
    }

    /// Nothing may be in flight. Throws RenderError "scene.mesh" or "scene.instance".
    void prepare(const FrameRequest& request, Uploads& uploads);

    const std::vector<PlacedInstance>& instances() const { return m_instances; }
    const DrawList& camera() const { return m_camera; }
    /// One SurfaceInstance for each entry of the camera's order.
    VkBuffer cameraInstances() const { return m_surfaceInstances.get(); }
    const std::array<DrawList, kCascades>& casters() const { return m_casters; }
    /// One ShadowInstance for each entry of a cascade's order.
    VkBuffer casterInstances(std::size_t cascade) const { return m_shadowInstances[cascade].get(); }
    const ShadowFit& shadowFit() const { return m_shadowFit; }
    bool sunShines() const { return m_sunShines; }
    bool anySelected() const { return m_anySelected; }
    /// Something stood elsewhere one frame earlier; the camera does not count.
    bool anyMoved() const { return m_anyMoved; }

    void bind(Descriptors& descriptors) const;

private:
    void placeInstances(const Scene& scene, Uploads& uploads);
    void fitShadows(const Scene& scene, const View& view);
    void writeInstances(const Scene& scene, const View& view);
    void writeSurfaceInstances(const Scene& scene, const glm::dmat4& clipFromWorld);
    void writeShadowInstances();
    void writeUniforms(const FrameRequest& request);

    const Context& m_context;
    MeshCache& m_meshes;
    std::vector<PlacedInstance> m_instances;
    DrawList m_camera;
    std::array<DrawList, kCascades> m_casters;
    ShadowFit m_shadowFit;
    bool m_sunShines = false;
    bool m_anySelected = false;
    bool m_anyMoved = false;
    Buffer m_uniformBuffer;
    Buffer m_instanceBuffer;
    Buffer m_surfaceInstances;
    std::array<Buffer, kCascades> m_shadowInstances;
};

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/frame_data.h"

#include "renderer/passes/shader_types.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace renderer {
namespace {

constexpr float kFaintest = 0.004f; // a lamp has faded out where it adds less light than this

bool finite(const glm::mat4& m)
{
    for (int column = 0; column < 4; ++column)
        for (int row = 0; row < 4; ++row)
            if (!std::isfinite(m[column][row]))
                return false;
    return true;
}

void writeRows(glm::vec4 (&rows)[3], const glm::dmat4& matrix)
{
    const glm::mat4 transposed(glm::transpose(matrix));
    for (int i = 0; i < 3; ++i)
        rows[i] = transposed[i];
}

/// Cofactors: the inverse transpose but for a factor, which also serves flattened instances; the sign keeps normals outside.
glm::dmat3 normalMatrix(const glm::dmat3& m)
{
    const glm::dmat3 cofactors(glm::cross(m[1], m[2]), glm::cross(m[2], m[0]), glm::cross(m[0], m[1]));
    return glm::determinant(m) < 0 ? -cofactors : cofactors;
}

std::vector<PointLight> nearestLights(const std::vector<PointLight>& lights, const glm::vec3& eye)
{
    std::vector<PointLight> nearest = lights;
    const auto nearer = [&](const PointLight& a, const PointLight& b) { return glm::distance(a.position, eye) < glm::distance(b.position, eye); };
    std::stable_sort(nearest.begin(), nearest.end(), nearer);
    nearest.resize(std::min<std::size_t>(nearest.size(), kLights));
    return nearest;
}

} // namespace

void FrameData::prepare(const FrameRequest& request, Uploads& uploads)
{
    const Scene& scene = request.scene;
    m_drawOrder.clear();
    placeInstances(scene, uploads);

    glm::dmat4 clipFromWorld = clipFromView(request.view) * glm::dmat4(request.view.viewFromWorld);
    if (request.onlyPixel)
        clipFromWorld = clipOfPixel(request.size, request.onlyPixel->x, request.onlyPixel->y) * clipFromWorld;
    m_camera = buildDrawList(m_instances, clipFromWorld, m_drawOrder);

    const glm::vec3 sunColour = scene.sky.sunColour;
    m_sunShines = sunColour.r + sunColour.g + sunColour.b > 0 && glm::length(scene.sky.towardsSun) > 0 && !request.onlyPixel;
    if (m_sunShines) {
        Box bounds;
        for (const PlacedInstance& instance : m_instances)
            if (instance.mesh && !instance.mesh->bounds.empty())
                bounds.add(instance.mesh->bounds.transformed(instance.worldFromLocal));
        if (bounds.empty())
            bounds.add(glm::dvec3(0));
        m_shadowFit = fitShadow(request.view, scene.sky.towardsSun, bounds);
        for (std::size_t i = 0; i < kCascades; ++i)
            m_casters[i] = buildDrawList(m_instances, clipFromShadow() * m_shadowFit.shadowFromWorld[i], m_drawOrder);
    }
    writeInstances(scene, request.view, clipFromWorld);
    writeUniforms(request);
    writeOrder();
}

void FrameData::placeInstances(const Scene& scene, Uploads& uploads)
{
    m_instances.assign(scene.instances.size(), {});
    m_anySelected = false;
    for (std::size_t i = 0; i < scene.instances.size(); ++i) {
        const Instance& instance = scene.instances[i];
        if (instance.objectId > 0xffff)
            throw RenderError("scene.instance", "The scene has more than 65535 objects (id " + std::to_string(instance.objectId) + "); split it.");
        m_anySelected = m_anySelected || instance.selected;
        if (!instance.mesh || !finite(instance.worldFromLocal) || !finite(instance.previousWorldFromLocal))
            continue;
        const glm::dmat4 world(instance.worldFromLocal);
        m_instances[i] = {&m_meshes.get(instance.mesh, uploads), world, glm::determinant(glm::dmat3(world)) < 0};
    }
}

void FrameData::writeInstances(const Scene& scene, const View& view, const glm::dmat4& clipFromWorld)
{
    ensureBuffer(m_context, m_instanceBuffer,
        {.bytes = std::max<std::size_t>(m_instances.size(), 1) * sizeof(ShaderInstance),
            .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT,
            .memory = MemoryUse::Upload,
            .name = "instances"});
    const glm::dmat4 worldFromView = glm::inverse(glm::dmat4(view.viewFromWorld));
    const glm::dmat4 previousViewFromWorld(view.previousViewFromWorld);
    auto* target = static_cast<ShaderInstance*>(m_instanceBuffer.mapped());
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        const Instance& from = scene.instances[i];
        const glm::dmat4& world = m_instances[i].worldFromLocal;
        const bool stands = from.worldFromLocal == from.previousWorldFromLocal;
        const glm::dmat4 moved = stands ? glm::dmat4(1) : glm::dmat4(from.previousWorldFromLocal) * glm::inverse(world);
        ShaderInstance to{};
        to.clipFromLocal = glm::mat4(clipFromWorld * world);
        writeRows(to.worldFromLocal, world);
        writeRows(to.normalFromLocal, glm::dmat4(normalMatrix(glm::dmat3(world))));
        writeRows(to.previousFromView, previousViewFromWorld * moved * worldFromView);
        to.colour = glm::vec4(from.colour, 1);
        to.ids = {from.objectId, from.semanticClass, surfaceWord(i, from.selected, from.emissive), 0};
        std::memcpy(target + i, &to, sizeof(to));
    }
}

void FrameData::writeUniforms(const FrameRequest& request)
{
    const Sky& sky = request.scene.sky;
    const View& view = request.view;
    ShaderFrame frame{};
    frame.worldFromView = glm::mat4(glm::inverse(glm::dmat4(view.viewFromWorld)));
    frame.tangents = {view.tangents, view.previousTangents};
    if (m_sunShines) {
        for (std::size_t i = 0; i < kCascades; ++i)
            frame.shadowFromWorld[i] = glm::mat4(m_shadowFit.shadowFromWorld[i]);
        frame.cascades = {m_shadowFit.splitMetres, m_shadowFit.endMetres, m_shadowFit.texelMetres[0], m_shadowFit.texelMetres[1]};
        frame.towardsSun = {glm::normalize(sky.towardsSun), 1};
    }
    frame.sunColour = {sky.sunColour, sky.exposure};
    frame.zenith = {sky.zenith, sky.fogPerMetre};
    frame.horizon = {sky.horizon, 0};
    const std::vector<PointLight> lights = nearestLights(request.scene.lights, glm::vec3(frame.worldFromView[3]));
    frame.size = {request.size.width, request.size.height, int(lights.size()), 0};
    for (std::size_t i = 0; i < lights.size(); ++i) {
        const float brightest = std::max({lights[i].colour.r, lights[i].colour.g, lights[i].colour.b, 0.0f});
        frame.lights[i] = {{lights[i].position, std::sqrt(brightest / kFaintest) + 0.01f}, {lights[i].colour, 0}};
    }
    ensureBuffer(m_context, m_uniformBuffer,
        {.bytes = sizeof(frame), .usage = VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT, .memory = MemoryUse::Upload, .name = "frame uniforms"});
    std::memcpy(m_uniformBuffer.mapped(), &frame, sizeof(frame));
}

void FrameData::writeOrder()
{
    const std::size_t bytes = m_drawOrder.size() * sizeof(m_drawOrder[0]);
    ensureBuffer(m_context, m_orderBuffer,
        {.bytes = std::max<std::size_t>(bytes, 4),
            .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT,
            .memory = MemoryUse::Upload,
            .name = "draw order"});
    if (bytes)
        std::memcpy(m_orderBuffer.mapped(), m_drawOrder.data(), bytes);
}

void FrameData::bind(Descriptors& descriptors) const
{
    descriptors.uniform(Binding::Frame, m_uniformBuffer).storage(Binding::Instances, m_instanceBuffer).storage(Binding::Order, m_orderBuffer);
}

} // namespace renderer

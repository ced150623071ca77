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

template <typename Record>
void fill(const Context& context, Buffer& buffer, VkBufferUsageFlags usage, const char* name, const std::vector<Record>& records)
{
    const std::size_t bytes = records.size() * sizeof(Record);
    ensureBuffer(context, buffer, {.bytes = std::max(bytes, sizeof(Record)), .usage = usage, .memory = MemoryUse::Upload, .name = name});
    if (bytes)
        std::memcpy(buffer.mapped(), records.data(), bytes);
}

std::vector<PointLight> nearestLights(const std::vector<PointLight>& lights, const glm::vec3& eye)
{
    std::vector<PointLight> nearest = lights;
    const auto nearer
        = [&](const PointLight& a, const PointLight& b) { return glm::distance(a.position, eye) < glm::distance(b.position, eye); };
    std::stable_sort(nearest.begin(), nearest.end(), nearer);
    nearest.resize(std::min<std::size_t>(nearest.size(), kLights));
    return nearest;
}

} // namespace

void FrameData::prepare(const FrameRequest& request, Uploads& uploads)
{
    const Scene& scene = request.scene;
    placeInstances(scene, uploads);
    glm::dmat4 clipFromWorld = clipFromView(request.view) * glm::dmat4(request.view.viewFromWorld);
    if (request.onlyPixel)
        clipFromWorld = clipOfPixel(request.size, request.onlyPixel->x, request.onlyPixel->y) * clipFromWorld;
    m_camera = buildDrawList(m_instances, clipFromWorld);
    const glm::vec3 sunColour = scene.sky.sunColour;
    m_sunShines = sunColour.r + sunColour.g + sunColour.b > 0 && glm::length(scene.sky.towardsSun) > 0 && !request.onlyPixel;
    if (m_sunShines)
        fitShadows(scene, request.view);
    writeInstances(scene, request.view);
    writeSurfaceInstances(scene, clipFromWorld);
    writeUniforms(request);
}

void FrameData::fitShadows(const Scene& scene, const View& view)
{
    Box bounds;
    for (const PlacedInstance& instance : m_instances)
        if (instance.mesh && !instance.mesh->bounds.empty())
            bounds.add(instance.mesh->bounds.transformed(instance.worldFromLocal));
    if (bounds.empty())
        bounds.add(glm::dvec3(0));
    m_shadowFit = fitShadow(view, scene.sky.towardsSun, bounds);
    std::vector<PlacedInstance> casters = m_instances;
    for (PlacedInstance& instance : casters)
        if (!instance.castsShadow)
            instance.mesh = nullptr;
    for (std::size_t i = 0; i < kCascades; ++i)
        m_casters[i] = buildDrawList(casters, clipFromShadow() * m_shadowFit.shadowFromWorld[i]);
    writeShadowInstances();
}

void FrameData::placeInstances(const Scene& scene, Uploads& uploads)
{
    m_instances.assign(scene.instances.size(), {});
    m_anySelected = false;
    m_anyMoved = false;
    for (std::size_t i = 0; i < scene.instances.size(); ++i) {
        const Instance& instance = scene.instances[i];
        if (instance.objectId > 0xffff)
            throw RenderError(
                "scene.instance", "The scene has more than 65535 objects (id " + std::to_string(instance.objectId) + "); split it.");
        m_anySelected = m_anySelected || instance.selected;
        if (!instance.mesh || !finite(instance.worldFromLocal) || !finite(instance.previousWorldFromLocal))
            continue;
        const glm::dmat4 world(instance.worldFromLocal);
        m_instances[i] = {&m_meshes.get(instance.mesh, uploads), world, glm::determinant(glm::dmat3(world)) < 0, instance.castsShadow};
    }
}

void FrameData::writeInstances(const Scene& scene, const View& view)
{
    const glm::dmat4 worldFromView = glm::inverse(glm::dmat4(view.viewFromWorld));
    const glm::dmat4 previousViewFromWorld(view.previousViewFromWorld);
    std::vector<ShaderInstance> records(m_instances.size());
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        const Instance& instance = scene.instances[i];
        const bool stands = instance.worldFromLocal == instance.previousWorldFromLocal;
        m_anyMoved = m_anyMoved || !stands;
        const glm::dmat4 previousFromWorld
            = stands ? glm::dmat4(1) : glm::dmat4(instance.previousWorldFromLocal) * glm::inverse(m_instances[i].worldFromLocal);
        writeRows(records[i].previousFromView, previousViewFromWorld * previousFromWorld * worldFromView);
        records[i].ids = {instance.objectId | std::uint32_t(instance.semanticClass) << 16, 0, 0, 0};
    }
    fill(m_context, m_instanceBuffer, VK_BUFFER_USAGE_STORAGE_BUFFER_BIT, "instances", records);
}

void FrameData::writeSurfaceInstances(const Scene& scene, const glm::dmat4& clipFromWorld)
{
    std::vector<SurfaceInstance> records(m_camera.order.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::uint32_t index = m_camera.order[i];
        const Instance& instance = scene.instances[index];
        const glm::dmat4& world = m_instances[index].worldFromLocal;
        records[i].clipFromLocal = glm::mat4(clipFromWorld * world);
        writeRows(records[i].normalAndColour, glm::dmat4(normalMatrix(glm::dmat3(world))));
        for (int row = 0; row < 3; ++row)
            records[i].normalAndColour[row].w = instance.colour[row];
        records[i].word = surfaceWord(index, instance.selected, instance.emissive);
    }
    fill(m_context, m_surfaceInstances, VK_BUFFER_USAGE_VERTEX_BUFFER_BIT, "camera instances", records);
}

void FrameData::writeShadowInstances()
{
    for (std::size_t cascade = 0; cascade < kCascades; ++cascade) {
        const glm::dmat4 clipFromWorld = clipFromShadow() * m_shadowFit.shadowFromWorld[cascade];
        std::vector<ShadowInstance> records(m_casters[cascade].order.size());
        for (std::size_t i = 0; i < records.size(); ++i)
            writeRows(records[i].clipFromLocal, clipFromWorld * m_instances[m_casters[cascade].order[i]].worldFromLocal);
        fill(m_context, m_shadowInstances[cascade], VK_BUFFER_USAGE_VERTEX_BUFFER_BIT, "shadow instances", records);
    }
}

void FrameData::writeUniforms(const FrameRequest& request)
{
    const Sky& sky = request.scene.sky;
    const View& view = request.view;
    ShaderFrame frame{};
    frame.worldFromView = glm::mat4(glm::inverse(glm::dmat4(view.viewFromWorld)));
    writeRows(frame.previousFromView, glm::dmat4(view.previousViewFromWorld) * glm::inverse(glm::dmat4(view.viewFromWorld)));
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
    fill(m_context, m_uniformBuffer, VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT, "frame uniforms", std::vector{frame});
}

void FrameData::bind(Descriptors& descriptors) const
{
    descriptors.uniform(Binding::Frame, m_uniformBuffer).storage(Binding::Instances, m_instanceBuffer);
}

} // namespace renderer

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/guide_request.h"

#include "app/preview/roof.h"

#include <glm/common.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace preview {
namespace {

std::uint8_t byte(float unit) { return std::uint8_t(std::lround(255 * std::clamp(unit, 0.0f, 1.0f))); }

// The sRGB transfer function (IEC 61966-2-1) in 4096 linear steps, half an eight-bit step apart at the darkest.
std::uint8_t encodeSrgb(float linear)
{
    static const auto kTable = [] {
        std::array<std::uint8_t, 4096> table{};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const float x = float(i) / float(table.size() - 1);
            table[i] = byte(x <= 0.0031308f ? 12.92f * x : 1.055f * std::pow(x, 1 / 2.4f) - 0.055f);
        }
        return table;
    }();
    return kTable[std::size_t(std::lround(std::clamp(linear, 0.0f, 1.0f) * float(kTable.size() - 1)))];
}

/// Numbers objects in the order in which the picture shows them first.
class ObjectTable {
public:
    ObjectTable(const plan::Plan& plan, const BuiltScene& built)
        : m_plan(plan)
        , m_built(built)
        , m_indices((built.objects.size() + 1) * plan::kSemanticClassNames.size())
    {
    }

    // 1, 2, ..; 0 where nothing is.
    std::uint16_t indexOf(std::uint16_t objectId, std::uint8_t semanticClass)
    {
        if (objectId == 0)
            return 0;
        std::uint16_t& index = m_indices.at(objectId * plan::kSemanticClassNames.size() + semanticClass);
        if (index == 0) {
            m_objects.push_back(objectInfo(objectId, semanticClass));
            index = std::uint16_t(m_objects.size());
        }
        return index;
    }
    std::vector<ml::ObjectInfo> take() { return std::move(m_objects); }

private:
    ml::ObjectInfo objectInfo(std::uint16_t objectId, std::uint8_t semanticClass) const
    {
        ml::ObjectInfo info;
        info.semanticClass = plan::semanticClassName(plan::SemanticClass(semanticClass));
        if (const plan::Item* item = m_plan.items.find(m_built.objects.at(objectId - 1u))) {
            info.name = item->name;
            info.words = item->words;
            info.styleKey = std::uint64_t(item->id.value);
            describeShape(info, *item, *m_built.shapes.at(objectId - 1u));
        }
        return info;
    }

    static void describeShape(ml::ObjectInfo& info, const plan::Item& item, const ShapeLibrary::Entry& shape)
    {
        const auto body = std::ranges::find(shape.parts, true, &ShapeLibrary::Part::body);
        if (body != shape.parts.end() && (item.colour || body->mesh->colours.empty())) {
            const glm::vec3 colour = item.colour ? glm::vec3(*item.colour) : body->colour;
            info.bodyColour = {encodeSrgb(colour.r), encodeSrgb(colour.g), encodeSrgb(colour.b)};
        }
        for (int k = 0; k < 3; ++k) {
            info.detailOrigin[std::size_t(k)] = shape.detail.origin[k];
            info.detailSize[std::size_t(k)] = shape.detail.size[k];
        }
    }

    const plan::Plan& m_plan;
    const BuiltScene& m_built;
    std::vector<std::uint16_t> m_indices; // by object id and class
    std::vector<ml::ObjectInfo> m_objects;
};

ml::GuideBuffers toBuffers(const renderer::Guide& guide, ObjectTable& objects)
{
    const std::size_t pixels = guide.depth.size();
    ml::GuideBuffers buffers;
    buffers.width = guide.width;
    buffers.height = guide.height;
    buffers.depth = guide.depth;
    buffers.normal.resize(3 * pixels);
    buffers.objectId.resize(pixels);
    buffers.rest.resize(3 * pixels);
    buffers.baseColour.resize(3 * pixels);
    buffers.sun.resize(pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        buffers.objectId[i] = objects.indexOf(guide.objectId[i], guide.semanticClass[i]);
        for (int k = 0; k < 3; ++k) {
            const std::size_t channel = 3 * i + std::size_t(k);
            buffers.normal[channel] = std::int8_t(std::lround(127 * std::clamp(guide.normal[i][k], -1.0f, 1.0f)));
            buffers.rest[channel] = guide.rest[i][k];
            buffers.baseColour[channel] = encodeSrgb(guide.baseColour[i][k]);
        }
        buffers.sun[i] = byte(guide.sun[i]);
    }
    return buffers;
}

ml::CameraInfo toCamera(const renderer::View& view)
{
    const glm::mat4 worldFromView = glm::inverse(view.viewFromWorld);
    ml::CameraInfo camera{.tangents = {view.tangents.x, view.tangents.y}};
    for (int i = 0; i < 16; ++i)
        camera.worldFromView[std::size_t(i)] = worldFromView[i / 4][i % 4];
    return camera;
}

std::vector<ml::LampInfo> toLamps(const std::vector<renderer::PointLight>& lights)
{
    std::vector<ml::LampInfo> lamps;
    for (const renderer::PointLight& light : lights) {
        lamps.push_back({.position = {light.position.x, light.position.y, light.position.z},
            .colour = {light.colour.r, light.colour.g, light.colour.b}});
    }
    return lamps;
}

ml::LookInfo toLook(const plan::ResolvedLook& look, bool indoors)
{
    const glm::vec3 sun = towardsSun(look);
    return {.time = plan::timeOfDayName(look.time),
        .weather = plan::weatherName(look.weather),
        .grade = plan::gradeName(plan::Grade::Neutral), // the grade comes after the engine: app/preview/camera
        .words = look.words,
        .towardsSun = {sun.x, sun.y, sun.z},
        .indoors = indoors};
}

} // namespace

ml::Request toRequest(const renderer::Guide& guide, const Shoot& shoot)
{
    ObjectTable objects(shoot.plan, shoot.built);
    ml::Request request;
    request.guide = toBuffers(guide, objects);
    request.objects = objects.take();
    request.camera = toCamera(shoot.view);
    request.lamps = toLamps(shoot.built.scene.lights);
    request.look = toLook(shoot.look, isIndoors(shoot.built.scene, shoot.view, guide));
    request.seed = shoot.seed;
    return request;
}

} // namespace preview

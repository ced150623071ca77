// SPDX-License-Identifier: Apache-2.0
#include "app/preview/guide_request.h"

#include "app/preview/roof.h"

#include <glm/common.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <span>

namespace preview {
namespace {

// By hand where std::lround would be a call for each number.
std::uint8_t byte(float unit) { return std::uint8_t(255 * std::clamp(unit, 0.0f, 1.0f) + 0.5f); }

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
    return kTable[std::size_t(std::clamp(linear, 0.0f, 1.0f) * float(kTable.size() - 1) + 0.5f)];
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
            info.styleKey = std::uint64_t(item->style ? item->style->of.value : item->id.value);
            info.styleSeed = item->style ? item->style->seed : std::nullopt;
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

std::int8_t signedByte(float n)
{
    const float scaled = 127 * std::clamp(n, -1.0f, 1.0f);
    return std::int8_t(scaled + (scaled < 0 ? -0.5f : 0.5f)); // the cast cuts towards zero
}

/// The numbers of an array of vectors, one after the other.
std::span<const float> numbersOf(const std::vector<glm::vec3>& vectors)
{
    static_assert(sizeof(glm::vec3) == 3 * sizeof(float));
    return {reinterpret_cast<const float*>(vectors.data()), 3 * vectors.size()};
}

template <typename Value>
std::vector<Value> converted(std::span<const float> numbers, Value (*convert)(float))
{
    std::vector<Value> values(numbers.size());
    std::ranges::transform(numbers, values.begin(), convert);
    return values;
}

std::vector<std::uint16_t> objectIndices(const renderer::Guide& guide, ObjectTable& objects)
{
    std::vector<std::uint16_t> indices(guide.objectId.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const bool likeBefore = i > 0 && guide.objectId[i] == guide.objectId[i - 1] && guide.semanticClass[i] == guide.semanticClass[i - 1];
        indices[i] = likeBefore ? indices[i - 1] : objects.indexOf(guide.objectId[i], guide.semanticClass[i]);
    }
    return indices;
}

ml::GuideBuffers toBuffers(const renderer::Guide& guide, ObjectTable& objects)
{
    const std::span<const float> rest = numbersOf(guide.rest);
    return {.width = guide.width,
        .height = guide.height,
        .depth = guide.depth,
        .normal = converted<std::int8_t>(numbersOf(guide.normal), [](float n) { return signedByte(n); }),
        .objectId = objectIndices(guide, objects),
        .rest = {rest.begin(), rest.end()},
        .baseColour = converted<std::uint8_t>(numbersOf(guide.baseColour), [](float linear) { return encodeSrgb(linear); }),
        .sun = converted<std::uint8_t>(guide.sun, [](float unit) { return byte(unit); })};
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
    auto indoors = std::async(std::launch::async, [&] { return isIndoors(shoot.built.scene, shoot.view, guide); });
    request.guide = toBuffers(guide, objects);
    request.objects = objects.take();
    request.camera = toCamera(shoot.view);
    request.lamps = toLamps(shoot.built.scene.lights);
    request.look = toLook(shoot.look, indoors.get());
    request.seed = shoot.seed;
    return request;
}

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/guide_request.h"

#include "rays/srgb.h"

#include <glm/common.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <span>

namespace preview {
namespace {

// By hand where std::lround would be a call for each number.
std::uint8_t byte(float unit) { return std::uint8_t(255 * std::clamp(unit, 0.0f, 1.0f) + 0.5f); }

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
        .baseColour = converted<std::uint8_t>(numbersOf(guide.baseColour), [](float linear) { return rays::encodeSrgb(linear); }),
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

ml::LookInfo toLook(const plan::ResolvedLook& look)
{
    const glm::vec3 sun = towardsSun(look);
    return {.time = plan::timeOfDayName(look.time),
        .weather = plan::weatherName(look.weather),
        .weatherAmount = float(look.weatherAmount),
        .grade = plan::gradeName(plan::Grade::Neutral), // the grade comes after the engine: app/preview/camera
        .words = look.words,
        .towardsSun = {sun.x, sun.y, sun.z}};
}

} // namespace

ml::Request toRequest(const renderer::Guide& guide, const Shoot& shoot, ObjectTable& objects)
{
    ml::Request request;
    request.guide = toBuffers(guide, objects);
    request.objects = objects.objects();
    request.camera = toCamera(shoot.view);
    request.lamps = toLamps(shoot.built.scene.lights);
    request.look = toLook(shoot.look);
    request.seed = shoot.seed;
    return request;
}

} // namespace preview

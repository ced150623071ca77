// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/scene_light.h"

#include "ml/builtin/bounce.h"
#include "ml/builtin/fields.h"
#include "ml/builtin/materials/materials.h"
#include "ml/training/guide/render_guide.h"

#include <glm/geometric.hpp>

#include <array>
#include <cmath>
#include <ranges>

namespace training {
namespace {

using ml::builtin::clamp;
using ml::builtin::dot;

/// Light below this, in exposed units, is not worth a shadow ray.
constexpr float kFaint = 0.004f;
/// Patterns of rays that one point takes: with the mean over its neighbours, 512 rays.
constexpr int kTurns = 4;

} // namespace

SceneLight::SceneLight(const Geometry& geometry, const ml::builtin::PreparedFrame& prepared)
    : m_geometry(geometry)
    , m_daylight(prepared.light)
    , m_lamps(prepared.request->lamps)
    , m_styles(prepared.styles)
    , m_windows(geometry.tracer())
    , m_sunShines(m_daylight.towardsSun.y > 0 && ml::builtin::luminance(m_daylight.sun) > 0.005f)
{
}

Vec3 SceneLight::sky(Vec3 direction) const
{
    return ml::builtin::skyColour(m_daylight, direction, ml::builtin::cloudField(direction, m_styles.front().hash));
}

float SceneLight::openShare(std::span<const int> patterns, const std::function<bool(int number)>& hidden) const
{
    const auto shareOf = [&](const auto& numbers) {
        int open = 0;
        for (const int number : numbers)
            open += !hidden(number);
        return static_cast<float>(open) / static_cast<float>(std::ranges::size(numbers));
    };
    const float few = shareOf(patterns);
    const int first = patterns.front() / ml::kLampParts * ml::kLampParts;
    return few > 0 && few < 1 ? shareOf(std::views::iota(first, first + ml::kLampParts)) : few;
}

float SceneLight::openSun(const Hit& hit, std::span<const int> patterns) const
{
    const Vec3 towards = m_daylight.towardsSun;
    if (!m_sunShines || glm::dot(hit.face, toGlm(towards)) <= 0)
        return 0;
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    return openShare(patterns, [&](int number) {
        const auto d = ml::sunDirection({towards.x, towards.y, towards.z}, number);
        return m_geometry.occluded(origin, {d[0], d[1], d[2]});
    });
}

Vec3 SceneLight::sun(Vec3 normal, float open) const { return m_daylight.sun * (std::max(dot(normal, m_daylight.towardsSun), 0.0f) * open); }

float SceneLight::openLamp(const glm::vec3& origin, const ml::LampInfo& lamp, std::span<const int> patterns) const
{
    return openShare(patterns, [&](int number) {
        const auto offset = ml::lampOffset(number);
        const glm::vec3 to = toGlm(toVec(lamp.position)) + glm::vec3(offset[0], offset[1], offset[2]) - origin;
        const float distance = glm::length(to);
        return distance > ml::kLampHeadMetres && m_geometry.occluded(origin, to / distance, distance - ml::kLampHeadMetres);
    });
}

Vec3 SceneLight::lamps(const Hit& hit, Vec3 normal, std::span<const int> patterns) const
{
    Vec3 sum;
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    for (const ml::LampInfo& lamp : m_lamps) {
        const Vec3 light = ml::builtin::lampIrradiance(toVec(lamp.position), toVec(lamp.colour), toVec(hit.position), normal);
        if (ml::builtin::luminance(light) * m_daylight.exposure < kFaint)
            continue;
        sum = sum + light * openLamp(origin, lamp, patterns);
    }
    return sum;
}

Vec3 SceneLight::bounced(const Hit& hit) const
{
    ml::builtin::BouncingSurface surface;
    surface.position = toVec(hit.position);
    surface.normal = toVec(hit.normal);
    const std::array<std::uint8_t, 3> srgb{encodeSrgb(hit.colour.r), encodeSrgb(hit.colour.g), encodeSrgb(hit.colour.b)};
    surface.colour = ml::builtin::baseColourOf(m_styles[hit.object + 1], srgb);
    surface.window = ml::builtin::hasGlassColour(toVec(hit.colour));
    surface.building = m_geometry.objects()[hit.object].semanticClass == "building";
    const float cosine = clamp(dot(surface.normal, m_daylight.towardsSun));
    surface.sun = cosine > 0 ? cosine * openSun(hit, kMiddle) : 0;
    return ml::builtin::bouncedLight(m_daylight, m_lamps, surface);
}

bool SceneLight::isWindow(const Hit& hit) const { return m_daylight.indoors && ml::builtin::hasGlassColour(toVec(hit.colour)); }

float SceneLight::windowShare(const Hit& hit, const glm::vec3& normal, int pattern) const
{
    if (!m_daylight.indoors || !m_windows.any())
        return 0;
    std::array<rays::Place, kTurns> places;
    for (int turn = 0; turn < kTurns; ++turn) // straight down: a place's own offset is not wanted a second time
        places[static_cast<std::size_t>(turn)]
            = {{.position = hit.position, .normal = normal, .view = -normal, .distance = hit.distance}, pattern + 4 * turn};
    float sum = 0;
    for (const float share : m_windows.sharesAt(places))
        sum += share;
    return sum / kTurns;
}

Vec3 SceneLight::gathered(const Hit& hit, int pattern) const
{
    const glm::vec3 normal = glm::dot(hit.normal, hit.face) > 0 ? hit.normal : hit.face;
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    Vec3 sum;
    for (int turn = 0; turn < kTurns; ++turn) {
        for (int ray = 0; ray < ml::kGatherRays; ++ray) {
            const auto d = ml::gatherDirection({normal.x, normal.y, normal.z}, ray, pattern + 4 * turn);
            const glm::vec3 direction(d[0], d[1], d[2]);
            Hit other;
            if (!m_geometry.trace(origin, glm::normalize(direction), other))
                sum = sum + ml::builtin::skyColour(m_daylight, toVec(direction), 0.5f);
            else if (!isWindow(other))
                sum = sum + bounced(other);
        }
    }
    sum = sum * (1.0f / (ml::kGatherRays * kTurns)) + ml::builtin::windowRadiance(m_daylight) * windowShare(hit, normal, pattern);
    return sum * ml::builtin::nightFill(m_daylight);
}

Vec3 SceneLight::halos(Vec3 origin, Vec3 direction, float length) const
{
    if (m_daylight.indoors)
        return {};
    Vec3 sum;
    for (const ml::LampInfo& lamp : m_lamps) {
        const Vec3 to = toVec(lamp.position) - origin;
        const float along = dot(to, direction);
        if (along <= 0 || along >= length)
            continue;
        const Vec3 off = to - direction * along;
        sum = sum + toVec(lamp.colour) * (ml::builtin::kUnitsPerCandela * m_daylight.fogPerMetre * 0.8f / (dot(off, off) + 0.2f));
    }
    return sum;
}

} // namespace training

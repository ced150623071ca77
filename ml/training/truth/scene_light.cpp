// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/scene_light.h"

#include "ml/builtin/fields.h"
#include "ml/builtin/materials/materials.h"
#include "ml/builtin/shading.h"

#include <glm/geometric.hpp>

#include <cmath>

namespace training {
namespace {

using ml::builtin::clamp;
using ml::builtin::dot;
using ml::builtin::mix;
using ml::builtin::normalised;

/// Few rays meet a window; more than the sky's own light keeps rooms as bright as film lights them.
constexpr float kWindowGain = 1.8f;
/// Films light the night: what no lamp reaches keeps a blue remainder.
constexpr Vec3 kNightFill{1.8f, 2.0f, 2.5f};
/// A shadow ray to a lamp ends this far before it, so that the lamp's own head and glass do not shade it.
constexpr float kLampHeadMetres = 0.45f;
/// Light below this, in exposed units, is not worth a shadow ray.
constexpr float kFaint = 0.004f;

} // namespace

SceneLight::SceneLight(
    const Geometry& geometry, const ml::builtin::Daylight& daylight, const std::vector<ml::LampInfo>& lamps, std::uint32_t skyHash)
    : m_geometry(geometry)
    , m_daylight(daylight)
    , m_skyHash(skyHash)
    , m_fill(daylight.time == ml::builtin::Time::Night ? kNightFill : Vec3{1, 1, 1})
    , m_sunShines(daylight.towardsSun.y > 0 && ml::builtin::luminance(daylight.sun) > 0.005f)
{
    for (const ml::LampInfo& lamp : lamps) {
        m_lamps.push_back({{lamp.position[0], lamp.position[1], lamp.position[2]}, {lamp.colour[0], lamp.colour[1], lamp.colour[2]}});
    }
}

Vec3 SceneLight::sky(Vec3 direction) const
{
    return ml::builtin::skyColour(m_daylight, direction, ml::builtin::cloudField(direction, m_skyHash));
}

Vec3 SceneLight::sun(const Hit& hit, Vec3 normal, const glm::vec3& jitter) const
{
    const float cosine = dot(normal, m_daylight.towardsSun);
    if (!m_sunShines || cosine <= 0 || glm::dot(hit.face, toGlm(m_daylight.towardsSun)) <= 0)
        return {};
    const glm::vec3 direction = glm::normalize(toGlm(m_daylight.towardsSun) + jitter * 0.012f);
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    return m_geometry.occluded(origin, direction) ? Vec3{} : m_daylight.sun * cosine;
}

Vec3 SceneLight::lamps(const Hit& hit, Vec3 normal) const
{
    Vec3 sum;
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    for (const Lamp& lamp : m_lamps) {
        const Vec3 light = ml::builtin::lampIrradiance(lamp.position, lamp.colour, toVec(hit.position), normal);
        if (ml::builtin::luminance(light) * m_daylight.exposure < kFaint)
            continue;
        const glm::vec3 to = toGlm(lamp.position) - origin;
        const float distance = glm::length(to);
        const bool near = distance <= kLampHeadMetres;
        if (near || !m_geometry.occluded(origin, to / distance, distance - kLampHeadMetres))
            sum = sum + light;
    }
    return sum;
}

Vec3 SceneLight::openLamps(Vec3 position, Vec3 normal) const
{
    Vec3 sum;
    for (const Lamp& lamp : m_lamps)
        sum = sum + ml::builtin::lampIrradiance(lamp.position, lamp.colour, position, normal);
    return sum;
}

Vec3 SceneLight::bounced(const Hit& hit, bool shadowed) const
{
    const Vec3 normal = toVec(hit.normal);
    Vec3 albedo = toVec(hit.colour);
    if (normal.y > 0.6f)
        albedo = mix(albedo, Vec3{0.82f, 0.85f, 0.90f}, m_daylight.snowCover);
    if (m_daylight.indoors && ml::builtin::hasGlassColour(albedo))
        return ml::builtin::windowLight(m_daylight) * kWindowGain;
    // Rooms are lit by many more bounces than the one that is traced.
    Vec3 light
        = ml::builtin::ambient(m_daylight, normal) * (m_daylight.indoors ? 4.5f : 0.7f) + openLamps(toVec(hit.position), normal) * 0.5f;
    if (m_sunShines) {
        const float cosine = clamp(dot(normal, m_daylight.towardsSun));
        light = light + (shadowed ? sun(hit, normal, {}) : m_daylight.sun * (cosine * 0.5f));
    }
    Vec3 result = albedo * light;
    // Lit windows light the street a little: their mean glow over a whole facade.
    const bool facade = m_geometry.objects()[hit.object].semanticClass == "building" && std::fabs(normal.y) < 0.5f;
    if (facade && m_daylight.lampsOn)
        result = result + Vec3{1.0f, 0.68f, 0.38f} * (0.07f / m_daylight.exposure);
    return result;
}

Vec3 SceneLight::gathered(const Hit& hit, int pattern) const
{
    const glm::vec3 normal = glm::dot(hit.normal, hit.face) > 0 ? hit.normal : hit.face;
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    Vec3 sum;
    for (int ray = 0; ray < ml::kGatherRays; ++ray) {
        const auto d = ml::gatherDirection({normal.x, normal.y, normal.z}, ray, pattern);
        const glm::vec3 direction(d[0], d[1], d[2]);
        Hit other;
        if (!m_geometry.trace(origin, glm::normalize(direction), other)) {
            sum = sum + ml::builtin::skyColour(m_daylight, toVec(direction), 0.5f);
        } else {
            sum = sum + bounced(other, m_daylight.indoors || ray % 2 == 0);
        }
    }
    return sum * m_fill * (1.0f / ml::kGatherRays);
}

Vec3 SceneLight::halos(Vec3 origin, Vec3 direction, float length) const
{
    if (m_daylight.indoors)
        return {};
    Vec3 sum;
    for (const Lamp& lamp : m_lamps) {
        const Vec3 to = lamp.position - origin;
        const float along = dot(to, direction);
        if (along <= 0 || along >= length)
            continue;
        const Vec3 off = to - direction * along;
        sum = sum + lamp.colour * (ml::builtin::kUnitsPerCandela * m_daylight.fogPerMetre * 0.8f / (dot(off, off) + 0.2f));
    }
    return sum;
}

} // namespace training

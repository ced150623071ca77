// SPDX-License-Identifier: Apache-2.0
#include "ml/training/truth/scene_light.h"

#include "ml/builtin/bounce.h"
#include "ml/builtin/fields.h"
#include "ml/builtin/materials/materials.h"
#include "ml/training/guide/render_guide.h"

#include <glm/geometric.hpp>

#include <cmath>

namespace training {
namespace {

using ml::builtin::clamp;
using ml::builtin::dot;

/// Light below this, in exposed units, is not worth a shadow ray.
constexpr float kFaint = 0.004f;

} // namespace

SceneLight::SceneLight(const Geometry& geometry, const ml::builtin::PreparedFrame& prepared)
    : m_geometry(geometry)
    , m_daylight(prepared.light)
    , m_lamps(prepared.request->lamps)
    , m_styles(prepared.styles)
    , m_sunShines(m_daylight.towardsSun.y > 0 && ml::builtin::luminance(m_daylight.sun) > 0.005f)
{
}

Vec3 SceneLight::sky(Vec3 direction) const
{
    return ml::builtin::skyColour(m_daylight, direction, ml::builtin::cloudField(direction, m_styles.front().hash));
}

Vec3 SceneLight::sun(const Hit& hit, Vec3 normal, const glm::vec3& jitter) const
{
    const float cosine = dot(normal, m_daylight.towardsSun);
    return cosine > 0 && sunReaches(hit, jitter) ? m_daylight.sun * cosine : Vec3{};
}

Vec3 SceneLight::sun(const Hit& hit) const { return sun(hit, toVec(hit.normal), {}); }

bool SceneLight::sunReaches(const Hit& hit, const glm::vec3& jitter) const
{
    if (!m_sunShines || glm::dot(hit.face, toGlm(m_daylight.towardsSun)) <= 0)
        return false;
    const glm::vec3 direction = glm::normalize(toGlm(m_daylight.towardsSun) + jitter * 0.012f);
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    return !m_geometry.occluded(origin, direction);
}

Vec3 SceneLight::lamps(const Hit& hit, Vec3 normal) const
{
    Vec3 sum;
    const glm::vec3 origin = hit.position + hit.face * surfaceOffset(hit.distance);
    for (const ml::LampInfo& lamp : m_lamps) {
        const Vec3 light = ml::builtin::lampIrradiance(toVec(lamp.position), toVec(lamp.colour), toVec(hit.position), normal);
        if (ml::builtin::luminance(light) * m_daylight.exposure < kFaint)
            continue;
        const glm::vec3 to = toGlm(toVec(lamp.position)) - origin;
        const float distance = glm::length(to);
        const bool near = distance <= ml::kLampHeadMetres;
        if (near || !m_geometry.occluded(origin, to / distance, distance - ml::kLampHeadMetres))
            sum = sum + light;
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
    surface.sun = cosine > 0 && sunReaches(hit, {}) ? cosine : 0;
    return ml::builtin::bouncedLight(m_daylight, m_lamps, surface);
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
            sum = sum + bounced(other);
        }
    }
    return sum * ml::builtin::nightFill(m_daylight) * (1.0f / ml::kGatherRays);
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

// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/posed.h"

#include "assets/proxies/distance_forms.h"

#include <glm/gtc/constants.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

constexpr float kFoldLength = 1.35f; // from fold to fold, in radii of the solid

/// Distance to a round cone (Inigo Quilez, "distance functions", iquilezles.org; derived from the tangent of the two balls).
float roundCone(const glm::vec3& p, const glm::vec3& a, const glm::vec3& b, float ra, float rb)
{
    const auto axis = b - a;
    const float l2 = glm::dot(axis, axis);
    if (l2 < 1e-10f)
        return glm::length(p - a) - ra;
    const float rr = ra - rb, a2 = l2 - rr * rr, il2 = 1 / l2;
    const auto pa = p - a;
    const float y = glm::dot(pa, axis), z = y - l2;
    const auto across = pa * l2 - axis * y;
    const float x2 = glm::dot(across, across), y2 = y * y * l2, z2 = z * z * l2;
    const float k = std::copysign(1.0f, rr) * rr * rr * x2;
    if (std::copysign(1.0f, z) * a2 * z2 > k)
        return std::sqrt(x2 + z2) * il2 - rb;
    if (std::copysign(1.0f, y) * a2 * y2 < k)
        return std::sqrt(x2 + y2) * il2 - ra;
    return (std::sqrt(x2 * a2 * il2) + y * rr) * il2 - ra;
}

glm::vec3 placed(const glm::dmat4& bone, const glm::vec3& p) { return glm::vec3(bone * glm::dvec4(p, 1)); }

} // namespace

PosedSolid::PosedSolid(const Solid& from, const Skeleton& skeleton)
    : solid(from)
{
    const auto& bodyFromBone = skeleton[std::size_t(solid.bone)];
    if (solid.otherBone >= 0) {
        solid.a = placed(bodyFromBone, from.a);
        solid.b = placed(skeleton[std::size_t(solid.otherBone)], from.b);
        centre = (solid.a + solid.b) * 0.5f;
        radius = glm::distance(solid.a, solid.b) * 0.5f + std::max(solid.ra, solid.rb);
        return;
    }
    const auto boneFromBody = glm::mat4(glm::inverse(bodyFromBone));
    const auto [least, most] = std::minmax({solid.stretch.x, solid.stretch.y, solid.stretch.z});
    smallest = least;
    slack = least / most;
    centre = placed(bodyFromBone, (solid.a + solid.b) * 0.5f * solid.stretch);
    radius = (glm::distance(solid.a, solid.b) * 0.5f + std::max(solid.ra, solid.rb)) * most + std::max(solid.folds.a, solid.folds.b);
    turn = glm::mat3(boneFromBody);
    shift = glm::vec3(boneFromBody[3]) / solid.stretch;
    for (int column = 0; column < 3; ++column)
        turn[column] /= solid.stretch;
}

float PosedSolid::distance(const glm::vec3& p) const
{
    const auto local = turn * p + shift;
    if (solid.a == solid.b) {
        const auto from = local - solid.a;
        const float k = glm::length(from), slope = glm::length(from / solid.stretch);
        return slope > 1e-6f ? k * (k - solid.ra) / slope : -smallest * solid.ra;
    }
    return folded(local, roundCone(local, solid.a, solid.b, solid.ra, solid.rb) * smallest);
}

float PosedSolid::folded(const glm::vec3& local, float distance) const
{
    const float most = std::max(solid.folds.a, solid.folds.b);
    if (most <= 0 || distance > 4 * most)
        return distance;
    // Rings that wind and lean, deepest where the cloth is pushed together.
    const auto axis = solid.b - solid.a;
    const float t = glm::clamp(glm::dot(local - solid.a, axis) / glm::dot(axis, axis), 0.0f, 1.0f);
    const float amplitude = solid.folds.a * (1 - t) * (1 - t) + solid.folds.b * t * t;
    if (solid.folds.lengthwise > 0) {
        const float angle = std::atan2(local.x - solid.a.x, local.z - solid.a.z);
        return distance - amplitude * std::sin(float(solid.folds.lengthwise) * angle);
    }
    const auto around = (local - solid.a - axis * t) / solid.ra;
    const float along = t * glm::length(axis) / (kFoldLength * solid.ra);
    const float ring = std::sin(glm::two_pi<float>() * along + 1.6f * around.x - 0.9f * around.z);
    return distance - amplitude * (0.4f + 0.6f * ring) * (0.75f + 0.4f * std::sin(2.1f * around.z + 5 * along));
}

float PosedSolid::otherShare(const glm::vec3& p) const
{
    if (solid.otherBone < 0)
        return 0;
    const auto axis = solid.b - solid.a;
    return glm::clamp(glm::dot(p - solid.a, axis) / std::max(1e-8f, glm::dot(axis, axis)), 0.0f, 1.0f);
}

float PosedLimb::distance(const glm::vec3& p) const
{
    float nearest = 1e9f;
    for (const auto& solid : solids) {
        if (const float bound = solid.atLeast(p); bound < 0 || bound < nearest + blend)
            nearest = joined(nearest, solid.distance(p), blend);
    }
    for (const auto& cut : cuts)
        nearest = -joined(-nearest, -cut.distance(p), cut.blend);
    return nearest;
}

PosedPart::PosedPart(const BodyPart& part, const Skeleton& skeleton)
{
    for (const auto& limb : part.limbs) {
        auto& posed = m_limbs.emplace_back();
        posed.blend = limb.blend > 0 ? limb.blend : part.blend;
        for (const auto& solid : limb.solids)
            include(posed.solids.emplace_back(solid, skeleton), posed.blend);
        for (const auto& cut : limb.cuts) {
            const auto& bone = skeleton[std::size_t(cut.bone)];
            posed.cuts.push_back({placed(bone, cut.at), glm::vec3(glm::dmat3(bone) * glm::dvec3(cut.normal)), cut.radius, cut.blend});
        }
    }
}

void PosedPart::include(const PosedSolid& solid, float blend)
{
    m_min = glm::min(m_min, solid.centre - solid.radius - 0.5f * blend);
    m_max = glm::max(m_max, solid.centre + solid.radius + 0.5f * blend);
}

float PosedPart::distance(const glm::vec3& p) const
{
    float nearest = 1e9f;
    for (const auto& limb : m_limbs)
        nearest = std::min(nearest, limb.distance(p));
    return nearest;
}

glm::vec3 PosedPart::slope(const glm::vec3& p, float step) const
{
    const glm::vec3 x(step, 0, 0), y(0, step, 0), z(0, 0, step);
    return glm::vec3(distance(p + x) - distance(p - x), distance(p + y) - distance(p - y), distance(p + z) - distance(p - z)) / (2 * step);
}

glm::vec3 PosedPart::carried(const glm::vec3& p, const std::vector<glm::mat4>& carry, float reach) const
{
    glm::vec3 sum(0);
    float weights = 0;
    for (const auto& limb : m_limbs) {
        for (const auto& solid : limb.solids) {
            if (solid.atLeast(p) > 12 * reach)
                continue;
            const float weight = std::exp(-std::max(-2.0f, solid.distance(p) / reach));
            const float other = solid.otherShare(p);
            auto place = glm::vec3(carry[std::size_t(solid.solid.bone)] * glm::vec4(p, 1));
            if (other > 0)
                place = glm::mix(place, glm::vec3(carry[std::size_t(solid.solid.otherBone)] * glm::vec4(p, 1)), other);
            sum += weight * place;
            weights += weight;
        }
    }
    return weights > 1e-12f ? sum / weights : p;
}

} // namespace assets

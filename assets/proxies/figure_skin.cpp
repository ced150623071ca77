// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/figure_skin.h"

#include "assets/proxies/implicit_surface.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

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

/// The smaller of two distances, rounded where they are about equal (Quilez' quadratic blend).
float blended(float a, float b, float width)
{
    const float h = std::max(width - std::abs(a - b), 0.0f) / width;
    return std::min(a, b) - h * h * width * 0.25f;
}

struct PosedSolid {
    glm::mat3 turn; // solid from body, stretched back
    glm::vec3 shift;
    Solid solid;
    float smallest; // stretch

    float distance(const glm::vec3& p) const
    {
        return roundCone(turn * p + shift, solid.a, solid.b, solid.ra, solid.rb) * smallest;
    }
};

struct PosedCut {
    glm::vec3 at;
    glm::vec3 normal;
    float radius;
    float blend;

    /// Positive where the cut takes away.
    float distance(const glm::vec3& p) const { return radius > 0 ? radius - glm::distance(p, at) : glm::dot(p - at, normal); }
};

PosedSolid posedSolid(const Solid& solid, const Skeleton& skeleton)
{
    const auto boneFromBody = glm::mat4(glm::inverse(skeleton[std::size_t(solid.bone)]));
    PosedSolid posed{glm::mat3(boneFromBody), glm::vec3(boneFromBody[3]) / solid.stretch, solid, std::min({solid.stretch.x, solid.stretch.y, solid.stretch.z})};
    for (int column = 0; column < 3; ++column)
        posed.turn[column] /= solid.stretch;
    return posed;
}

class PosedPart {
public:
    PosedPart(const BodyPart& part, const Skeleton& skeleton) : m_blend(part.blend)
    {
        for (const auto& group : part.groups) {
            auto& posed = m_groups.emplace_back();
            for (const auto& solid : group) {
                posed.push_back(posedSolid(solid, skeleton));
                include(solid, skeleton);
            }
        }
        for (const auto& cut : part.cuts) {
            const auto& bone = skeleton[std::size_t(cut.bone)];
            m_cuts.push_back({glm::vec3(bone * glm::dvec4(cut.at, 1)), glm::vec3(glm::dmat3(bone) * glm::dvec3(cut.normal)), cut.radius, cut.blend});
        }
    }

    float distance(const glm::vec3& p) const
    {
        float nearest = 1e9f;
        for (const auto& group : m_groups) {
            float sum = 1e9f;
            for (const auto& solid : group)
                sum = blended(sum, solid.distance(p), m_blend);
            nearest = std::min(nearest, sum);
        }
        for (const auto& cut : m_cuts)
            nearest = -blended(-nearest, -cut.distance(p), cut.blend);
        return nearest;
    }

    /// Where the bones near a point of the surface carry it in another skeleton.
    glm::vec3 carried(const glm::vec3& p, const std::vector<glm::mat4>& carry, float reach) const
    {
        glm::vec3 sum(0);
        float weights = 0;
        for (const auto& group : m_groups) {
            for (const auto& solid : group) {
                const float weight = std::exp(-std::max(-2.0f, solid.distance(p) / reach));
                sum += weight * glm::vec3(carry[std::size_t(solid.solid.bone)] * glm::vec4(p, 1));
                weights += weight;
            }
        }
        return weights > 1e-12f ? sum / weights : p;
    }

    glm::vec3 min() const { return m_min; }
    glm::vec3 max() const { return m_max; }

private:
    void include(const Solid& solid, const Skeleton& skeleton)
    {
        for (const auto& [end, radius] : {std::pair(solid.a, solid.ra), std::pair(solid.b, solid.rb)}) {
            const auto centre = glm::vec3(skeleton[std::size_t(solid.bone)] * glm::dvec4(end * solid.stretch, 1));
            const float reach = radius * std::max({solid.stretch.x, solid.stretch.y, solid.stretch.z}) + 0.5f * m_blend;
            m_min = glm::min(m_min, centre - reach);
            m_max = glm::max(m_max, centre + reach);
        }
    }

    float m_blend;
    std::vector<std::vector<PosedSolid>> m_groups;
    std::vector<PosedCut> m_cuts;
    glm::vec3 m_min{1e9f};
    glm::vec3 m_max{-1e9f};
};

} // namespace

Mesh makeSkin(const BodyPart& part, const Skeleton& posed, const Skeleton& rest)
{
    const PosedPart body(part, posed);
    const float margin = 2 * part.cell;
    auto mesh = makeSurface([&body](const glm::vec3& p) { return body.distance(p); }, body.min() - margin, body.max() + margin, part.cell);
    std::vector<glm::mat4> carry;
    for (std::size_t i = 0; i < posed.size(); ++i)
        carry.push_back(glm::mat4(rest[i] * glm::inverse(posed[i])));
    const float reach = 0.5f * part.blend;
    mesh.rest.reserve(mesh.positions.size());
    for (const auto& position : mesh.positions)
        mesh.rest.push_back(body.carried(position, carry, reach));
    return mesh;
}

} // namespace assets

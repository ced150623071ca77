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
    glm::vec3 centre; // of a ball around it
    float radius;
    float slack; // how much too short `distance` may be: smallest by largest stretch

    /// Never more than `distance`, and far cheaper.
    float atLeast(const glm::vec3& p) const { return (glm::distance(p, centre) - radius) * slack; }

    float distance(const glm::vec3& p) const { return roundCone(turn * p + shift, solid.a, solid.b, solid.ra, solid.rb) * smallest; }
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
    const auto& bodyFromBone = skeleton[std::size_t(solid.bone)];
    const auto boneFromBody = glm::mat4(glm::inverse(bodyFromBone));
    const auto [smallest, largest] = std::minmax({solid.stretch.x, solid.stretch.y, solid.stretch.z});
    const auto middle = (solid.a + solid.b) * 0.5f * solid.stretch;
    const float radius = glm::distance(solid.a, solid.b) * 0.5f + std::max(solid.ra, solid.rb);
    PosedSolid posed{glm::mat3(boneFromBody), glm::vec3(boneFromBody[3]) / solid.stretch, solid, smallest,
        glm::vec3(bodyFromBone * glm::dvec4(middle, 1)), radius * largest, smallest / largest};
    for (int column = 0; column < 3; ++column)
        posed.turn[column] /= solid.stretch;
    return posed;
}

struct PosedLimb {
    std::vector<PosedSolid> solids;
    std::vector<PosedCut> cuts;

    float distance(const glm::vec3& p, float blend) const
    {
        float nearest = 1e9f;
        for (const auto& solid : solids) {
            if (const float bound = solid.atLeast(p); bound < 0 || bound < nearest + blend)
                nearest = blended(nearest, solid.distance(p), blend);
        }
        for (const auto& cut : cuts)
            nearest = -blended(-nearest, -cut.distance(p), cut.blend);
        return nearest;
    }
};

class PosedPart {
public:
    PosedPart(const BodyPart& part, const Skeleton& skeleton)
        : m_blend(part.blend)
    {
        for (const auto& limb : part.limbs) {
            auto& posed = m_limbs.emplace_back();
            for (const auto& solid : limb.solids) {
                posed.solids.push_back(posedSolid(solid, skeleton));
                include(posed.solids.back());
            }
            for (const auto& cut : limb.cuts) {
                const auto& bone = skeleton[std::size_t(cut.bone)];
                posed.cuts.push_back(
                    {glm::vec3(bone * glm::dvec4(cut.at, 1)), glm::vec3(glm::dmat3(bone) * glm::dvec3(cut.normal)), cut.radius, cut.blend});
            }
        }
    }

    float distance(const glm::vec3& p) const
    {
        float nearest = 1e9f;
        for (const auto& limb : m_limbs)
            nearest = std::min(nearest, limb.distance(p, m_blend));
        return nearest;
    }

    /// Where the bones near a point of the surface carry it in another skeleton.
    glm::vec3 carried(const glm::vec3& p, const std::vector<glm::mat4>& carry, float reach) const
    {
        glm::vec3 sum(0);
        float weights = 0;
        for (const auto& limb : m_limbs) {
            for (const auto& solid : limb.solids) {
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
    void include(const PosedSolid& solid)
    {
        m_min = glm::min(m_min, solid.centre - solid.radius - 0.5f * m_blend);
        m_max = glm::max(m_max, solid.centre + solid.radius + 0.5f * m_blend);
    }

    float m_blend;
    std::vector<PosedLimb> m_limbs;
    glm::vec3 m_min{1e9f};
    glm::vec3 m_max{-1e9f};
};

std::vector<glm::mat4> carries(const Skeleton& from, const Skeleton& to)
{
    std::vector<glm::mat4> carry;
    for (std::size_t i = 0; i < from.size(); ++i)
        carry.push_back(glm::mat4(to[i] * glm::inverse(from[i])));
    return carry;
}

/// Metres over which neighbouring bones share a vertex.
float reachOf(const BodyPart& part) { return 0.5f * part.blend; }

/// Smooth normals of a closed mesh: the triangles' own, weighted by their areas.
std::vector<glm::vec3> smoothNormals(const Mesh& mesh)
{
    std::vector<glm::vec3> normals(mesh.positions.size(), glm::vec3(0));
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const auto a = mesh.indices[i], b = mesh.indices[i + 1], c = mesh.indices[i + 2];
        const auto normal = glm::cross(mesh.positions[b] - mesh.positions[a], mesh.positions[c] - mesh.positions[a]);
        for (const auto corner : {a, b, c})
            normals[corner] += normal;
    }
    for (auto& normal : normals) {
        const float length = glm::length(normal);
        normal = length > 0 ? normal / length : glm::vec3(0, 1, 0);
    }
    return normals;
}

Mesh surfaceOf(const PosedPart& body, float cell)
{
    const float margin = 2 * cell;
    return makeSurface([&body](const glm::vec3& p) { return body.distance(p); }, body.min() - margin, body.max() + margin, cell);
}

} // namespace

Mesh makeSkin(const BodyPart& part, const Skeleton& posed, const Skeleton& rest)
{
    const PosedPart body(part, posed);
    auto mesh = surfaceOf(body, part.cell);
    const auto carry = carries(posed, rest);
    const float reach = reachOf(part);
    mesh.rest.reserve(mesh.positions.size());
    for (const auto& position : mesh.positions)
        mesh.rest.push_back(body.carried(position, carry, reach));
    return mesh;
}

void bendSkin(Mesh& skin, const BodyPart& part, const Skeleton& posed, const Skeleton& rest)
{
    const PosedPart body(part, rest);
    const auto carry = carries(rest, posed);
    const float reach = reachOf(part);
    for (std::size_t i = 0; i < skin.positions.size(); ++i)
        skin.positions[i] = body.carried(skin.rest[i], carry, reach);
    skin.normals = smoothNormals(skin);
}

float lowestVertex(const std::vector<BodyPart>& parts, const Skeleton& posed)
{
    std::vector<std::pair<PosedPart, float>> bodies; // with their cells, from low to high
    for (const auto& part : parts)
        bodies.emplace_back(PosedPart(part, posed), part.cell);
    std::ranges::sort(bodies, {}, [](const auto& body) { return body.first.min().y; });
    float lowest = 1e9f;
    for (const auto& [body, cell] : bodies) {
        if (body.min().y >= lowest)
            break;
        for (const auto& position : surfaceOf(body, cell).positions)
            lowest = std::min(lowest, position.y);
    }
    return lowest;
}

} // namespace assets

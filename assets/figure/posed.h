// SPDX-License-Identifier: Apache-2.0
// A part's solids where a posed skeleton brings them, as one distance field.
#pragma once

#include "assets/figure/skeleton.h"
#include "assets/figure/solids.h"

#include <glm/mat3x3.hpp>

#include <vector>

namespace assets {

struct PosedSolid {
    PosedSolid(const Solid& solid, const Skeleton& skeleton);

    /// Never more than `distance`, and far cheaper.
    float atLeast(const glm::vec3& p) const { return (glm::distance(p, centre) - radius) * slack; }
    float distance(const glm::vec3& p) const;
    /// Share of the second bone in a place.
    float otherShare(const glm::vec3& p) const;

    Solid solid;
    glm::mat3 turn{1}; // solid from body, stretched back
    glm::vec3 shift{0};
    glm::vec3 centre{0}; // of a ball around it
    float radius = 0;
    float slack = 1; // how much too short `distance` may be
    float smallest = 1; // stretch

private:
    float folded(const glm::vec3& local, float distance) const;
};

struct PosedCut {
    glm::vec3 at;
    glm::vec3 normal;
    float radius;
    float blend;

    /// Positive where the cut takes away.
    float distance(const glm::vec3& p) const { return radius > 0 ? radius - glm::distance(p, at) : glm::dot(p - at, normal); }
};

struct PosedLimb {
    std::vector<PosedSolid> solids;
    std::vector<PosedCut> cuts;
    float blend = 0;

    float distance(const glm::vec3& p) const;
};

class PosedPart {
public:
    PosedPart(const BodyPart& part, const Skeleton& skeleton);

    float distance(const glm::vec3& p) const;
    glm::vec3 slope(const glm::vec3& p, float step) const;

    /// Where the bones near a point of the surface carry it in another skeleton. `reach`: metres over which bones share it.
    glm::vec3 carried(const glm::vec3& p, const std::vector<glm::mat4>& carry, float reach) const;

    glm::vec3 min() const { return m_min; }
    glm::vec3 max() const { return m_max; }

private:
    void include(const PosedSolid& solid, float blend);

    std::vector<PosedLimb> m_limbs;
    glm::vec3 m_min{1e9f};
    glm::vec3 m_max{-1e9f};
};

} // namespace assets

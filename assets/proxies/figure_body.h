// SPDX-License-Identifier: Apache-2.0
// The flesh of the mannequin: rounded solids on bones, blended into smooth parts.
#pragma once

#include "assets/proxies/figure_proportions.h"

#include <glm/vec3.hpp>

#include <string>
#include <vector>

namespace assets {

/// A cone with round ends from `a` to `b` in the bone's space, metres, then stretched about the bone's origin.
struct Solid {
    int bone = 0;
    glm::vec3 a{0};
    glm::vec3 b{0};
    float ra = 0;
    float rb = 0;
    glm::vec3 stretch{1};
};

/// Takes away what lies beyond a plane (`radius` 0), or inside a ball.
struct Cut {
    int bone = 0;
    glm::vec3 at{0};
    glm::vec3 normal{0}; // of the plane, to the side that goes
    float radius = 0;
    float blend = 0.005f; // metres over which the edge is rounded
};

/// Solids that blend into each other, and what is cut away from them.
struct Limb {
    std::vector<Solid> solids;
    std::vector<Cut> cuts;
};

/// One closed surface. Limbs stay apart, so that a forearm does not grow into the chest.
struct BodyPart {
    std::string name;
    glm::vec3 colour{0}; // linear
    std::vector<Limb> limbs;
    float blend = 0.03f; // metres over which neighbouring solids flow into each other
    float cell = 0.02f; // metres between vertices, about
};

/// Parts "torso", "legs", "head", "hair", "hands", "feet".
std::vector<BodyPart> makeBody(const Proportions& proportions);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// Solids on bones, and the parts of a figure that they are blended into.
#pragma once

#include "assets/shape.h"

#include <glm/vec3.hpp>

#include <array>
#include <string>
#include <vector>

namespace assets {

/// How cloth gathers on a solid, metres that its folds stand out at either end. They run around it, or so many down its length.
struct Folds {
    float a = 0;
    float b = 0;
    int lengthwise = 0;
};

/// A cone with round ends from `a` to `b` in the bone's space, metres, then stretched about the bone's origin.
struct Solid {
    int bone = 0;
    glm::vec3 a{0};
    glm::vec3 b{0};
    float ra = 0;
    float rb = 0;
    glm::vec3 stretch{1};
    Folds folds{};
    int otherBone = -1; // that `b` is told in, for cloth that hangs between two; such a solid is not stretched
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
    float blend = 0; // metres over which neighbouring solids flow into each other; 0: the part's
};

/// What lies on a part's surface and follows it: a collar, the front of a shirt.
struct Trim {
    std::string name;
    glm::vec3 colour{0}; // linear
    Mesh mesh; // of the rest pose
};

/// One closed surface. Limbs stay apart, so that a forearm does not grow into the chest.
struct BodyPart {
    std::string name;
    glm::vec3 colour{0}; // linear
    std::vector<Limb> limbs;
    float blend = 0.03f; // metres over which neighbouring solids flow into each other
    float cell = 0.02f; // metres between vertices, about
    std::vector<Trim> trims{};
};

/// A side of the body: 0 left, 1 right; x points away from the middle.
struct Side {
    int index;
    float x;
};
inline constexpr std::array kSides{Side{0, 1.0f}, Side{1, -1.0f}};

inline Solid cone(int bone, const glm::vec3& a, const glm::vec3& b, float ra, float rb)
{
    return {bone, a, b, ra, rb, glm::vec3(1), {}, -1};
}
inline Solid ellipsoid(int bone, const glm::vec3& centre, const glm::vec3& radii)
{
    return {bone, centre / radii, centre / radii, 1, 1, radii, {}, -1};
}

} // namespace assets

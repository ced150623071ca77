// SPDX-License-Identifier: Apache-2.0
// What grows on wood: leaves with outlines of their own, on twigs, in clumps. Normals lean towards the outside of the crown, so that a
// crown is lit as one round form.
#pragma once

#include "assets/proxies/random.h"
#include "assets/shape.h"

#include <glm/vec3.hpp>

namespace assets {

/// A leaf, or what stands for some: a kite from stem to tip, folded along its rib.
struct Leaf {
    glm::vec3 stem{0}; // metres
    glm::vec3 along{0, 1, 0}; // unit, from stem to tip
    glm::vec3 up{0, 0, 1}; // where its upper side looks; need not be at right angles to `along`
    float length = 0.3f; // metres
    float width = 0.16f; // metres
    glm::vec3 outward{0, 1, 0}; // unit, out of the crown at this place
};
/// A thin closed body: for what is seen from all sides, or must hold its place among closed bodies.
void addLeaf(Mesh& mesh, const Leaf& leaf);
/// A sheet without thickness, half the triangles of a body. Its upper side is turned outwards, whichever way `up` points: what is seen
/// of a crown are upper sides outside, and the dark lower ones within.
void addBlade(Mesh& mesh, const Leaf& leaf);

/// Blades to both sides of a thin stem, and one at its tip.
struct Twig {
    glm::vec3 foot{0}; // metres
    glm::vec3 along{0, 1, 0}; // unit
    float length = 0.3f; // metres, without the leaf at the tip
    int leaves = 6;
    float leafLength = 0.15f; // metres
    glm::vec3 outward{0, 1, 0}; // unit, out of the crown
};
void addTwig(Mesh& mesh, const Twig& twig, Random& random);

/// A round clump of twigs: dense at its shell, empty within.
struct Clump {
    glm::vec3 centre{0}; // metres
    glm::vec3 radii{1}; // metres
    glm::vec3 crownCentre{0}; // of the crown that it is a part of
    int twigs = 30;
    int leaves = 6; // of a twig
    float leafLength = 0.15f; // metres
    float least = -0.6f; // twigs grow where the unit direction from the centre is higher than this
};
void addClump(Mesh& mesh, const Clump& clump, Random& random);
/// What is seen of a clump through its gaps: few blades, large, for a part of its own that is darker than the leaves outside.
void addInside(Mesh& mesh, const Clump& clump, int blades, Random& random);

/// A bough of a conifer: a rib with twigs hanging to both sides.
struct Bough {
    glm::vec3 foot{0}; // at the trunk, metres
    glm::vec3 along{0, 0, 1}; // unit, not upright
    float length = 1.5f; // metres
    int twigs = 12; // on each side
    glm::vec3 outward{0, 1, 0}; // unit, out of the crown
};
void addBough(Mesh& mesh, const Bough& bough, Random& random);

} // namespace assets

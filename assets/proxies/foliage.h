// SPDX-License-Identifier: Apache-2.0
// What grows on wood: leaves with outlines of their own, in sprays. Every leaf is a thin closed body, so that renderer and rays agree
// on which of its sides is seen, and its normals lean towards the outside of the crown, so that a crown is lit as one round form.
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
void addLeaf(Mesh& mesh, const Leaf& leaf);
/// Three leaves on one stem, as one body: three tips for the triangles of two leaves. `width` is from one outer tip to the other.
void addSpray(Mesh& mesh, const Leaf& spray);

/// A round clump of sprays.
struct Clump {
    glm::vec3 centre{0}; // metres
    glm::vec3 radii{1}; // metres
    glm::vec3 crownCentre{0}; // of the crown that it is a part of
    int sprays = 30;
    float leafLength = 0.3f; // of a spray, metres
    float least = -0.6f; // sprays grow where the unit direction from the centre is higher than this
};
void addClump(Mesh& mesh, const Clump& clump, Random& random);

/// A bough of a conifer: a rib with twigs hanging to both sides.
struct Bough {
    glm::vec3 foot{0}; // at the trunk, metres
    glm::vec3 along{0, 0, 1}; // unit, not upright
    float length = 1.5f; // metres
    glm::vec3 outward{0, 1, 0}; // unit, out of the crown
};
void addBough(Mesh& mesh, const Bough& bough, Random& random);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// What a figure wears, in measures of cloth.
#pragma once

#include "assets/figure/proportions.h"

#include <glm/vec3.hpp>

#include <string>

namespace assets {

enum class Collar { Rib, Shirt, Lapels, Round };

/// Metres for an adult of 1.75 m and medium build; `scaled` brings them to a body.
struct Outfit {
    Collar collar = Collar::Rib;
    glm::vec3 upper{0}; // linear colours
    glm::vec3 lower{0};
    float ease = 0.01f; // of the trunk over the skin
    float sleeve = 0.01f; // of the arm
    float cuff = 0; // that the sleeve's end stands off the wrist; negative: gathered
    float hem = 0.05f; // of the upper garment below the pelvis joint
    float skirt = 0; // length below the hip, in parts of the thigh; 0: none
    float flare = 0; // that the skirt's hem is wider than the hips
    float trouser = 0.012f; // of the leg
    bool waisted = false; // drawn in at the waist
    bool open = false; // a shirt shows between the fronts down to the hem
};

/// Throws AssetError for an outfit that is not of `figureOutfits`.
Outfit makeOutfit(const std::string& name, const Proportions& proportions);

} // namespace assets

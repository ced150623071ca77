// SPDX-License-Identifier: Apache-2.0
// How long and how thick the parts of a body are, by age, height and build.
#pragma once

#include "assets/figure/face_traits.h"

#include <string>

namespace assets {

/// Metres. Heights are those of joints above the ground in the standing body.
struct Proportions {
    double height = 0;
    double head = 0; // chin to crown
    double ankle = 0;
    double knee = 0;
    double hip = 0;
    double pelvis = 0;
    double spine = 0;
    double chest = 0;
    double shoulder = 0;
    double neck = 0;
    double skull = 0; // where the head turns on the neck
    double hipHalf = 0; // hip joint from the middle
    double shoulderHalf = 0;
    double upperArm = 0;
    double forearm = 0;
    double hand = 0;
    double foot = 0; // heel to toe
    double limbGirth = 1; // against an adult of 1.75 m and medium build
    double trunkGirth = 1;
    double belly = 0; // 0 none .. 1
    double build = 0.5; // 0 slim .. 1 heavy
    double youth = 0; // of the face: 0 adult .. 1 child
    FaceTraits face; // the common one's, unless set
};

/// Throws AssetError for an unknown age. A height of 0 takes the age's own; otherwise 0.4 to 2.6 m. Build 0..1.
Proportions makeProportions(const std::string& age, double height, double build);

} // namespace assets

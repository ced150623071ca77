// SPDX-License-Identifier: Apache-2.0
// Where the flakes and drops of a moment are.
#pragma once

#include "app/preview/camera/exposure.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <vector>

namespace preview {

/// What falls, chosen by eye against photographs; speeds and sizes are those of large wet flakes and of moderate rain.
struct Fall {
    double metresPerSecond; // downwards
    glm::dvec2 wind; // metres per second along x and z
    double flutter; // metres to each side of the fall
    float radius; // metres, of the average one
    float perCubicMetre; // close to the camera; thins out with distance, where each stands for several
    float opacity;
    float brightness; // of the light that falls on it
};
extern const Fall kSnow;
extern const Fall kRain;

/// One flake or drop.
struct Particle {
    glm::vec3 before{0}; // world, when the shutter opens
    glm::vec3 after{0}; // when it closes
    float radius = 0; // metres
    float opacity = 0; // 0..1
};

/// All that a camera may see, in an order of its own. Flakes live in cubes of a lattice that falls with them; four lattices of
/// growing cubes reach to growing distances and fade towards their ends, so that none appears suddenly.
std::vector<Particle> falling(const Fall& fall, const Exposure& exposure);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// Where things stand. World space is right-handed: metres, Y up, a thing at rest faces +Z, a camera at rest looks along -Z.
#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

namespace plan {

/// Degrees, applied as Ry(pan) * Rx(tilt) * Rz(roll): pan turns left, tilt looks up, roll leans the top to the left.
struct Rotation {
    double pan = 0;
    double tilt = 0;
    double roll = 0;
    bool operator==(const Rotation&) const = default;
};

struct Transform {
    glm::dvec3 position{0}; // metres
    Rotation rotation;
    glm::dvec3 scale{1};
    bool operator==(const Transform&) const = default;
};

/// Rotation as a matrix, world from local.
glm::dmat4 rotationMatrix(const Rotation& rotation);
/// World from local: translate * rotate * scale.
glm::dmat4 matrix(const Transform& transform);
/// Pan and tilt that make a camera (looking along -Z) at `from` look at `target`; roll 0.
Rotation lookAt(const glm::dvec3& from, const glm::dvec3& target);

} // namespace plan

// SPDX-License-Identifier: Apache-2.0
#include "app/plan/space.h"

#include <glm/gtc/matrix_transform.hpp>

#include <cmath>

namespace plan {

glm::dmat4 rotationMatrix(const Rotation& rotation)
{
    const glm::dmat4 unit(1);
    return glm::rotate(unit, glm::radians(rotation.pan), glm::dvec3(0, 1, 0))
        * glm::rotate(unit, glm::radians(rotation.tilt), glm::dvec3(1, 0, 0))
        * glm::rotate(unit, glm::radians(rotation.roll), glm::dvec3(0, 0, 1));
}

glm::dmat4 matrix(const Transform& transform)
{
    const glm::dmat4 unit(1);
    return glm::translate(unit, transform.position) * rotationMatrix(transform.rotation) * glm::scale(unit, transform.scale);
}

Rotation lookAt(const glm::dvec3& from, const glm::dvec3& target)
{
    const glm::dvec3 direction = target - from;
    const double level = std::hypot(direction.x, direction.z);
    Rotation rotation;
    if (level > 0) // straight up or down any pan is right: keep 0
        rotation.pan = glm::degrees(std::atan2(-direction.x, -direction.z));
    if (level > 0 || direction.y != 0)
        rotation.tilt = glm::degrees(std::atan2(direction.y, level));
    return rotation;
}

} // namespace plan

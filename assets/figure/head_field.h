// SPDX-License-Identifier: Apache-2.0
// The sculpted head and neck as a distance field. Places are told in head heights from between the eyes: x to the figure's left, y
// up, z forwards. What is painted on a face (ml/builtin/materials/face.cpp) lies at the same places.
#pragma once

#include "assets/figure/proportions.h"

#include <glm/vec3.hpp>

namespace assets {

/// An eye's ball, which is wider than high so that the lids lie on it from corner to corner; head heights, the left one.
struct EyeBall {
    glm::vec3 middle{0};
    glm::vec3 radii{0};
};

class HeadField {
public:
    explicit HeadField(const Proportions& proportions);

    /// Head heights to the skin, negative inside; the ears are no part of it.
    float distance(const glm::vec3& place) const;
    glm::vec3 normal(const glm::vec3& place) const;
    EyeBall eye() const;
    /// Of the skull alone, on which hair and hats sit.
    float scalpDistance(const glm::vec3& place) const;

private:
    float jaw(const glm::vec3& p, float solid) const;
    float neck(const glm::vec3& p, float solid) const;
    float nose(const glm::vec3& p, float solid) const;
    float mouth(const glm::vec3& p, float solid) const;
    float eyes(const glm::vec3& p, float solid) const;

    FaceTraits m_face;
    float m_youth; // 0 adult .. 1 child
    float m_weight; // -1 slim .. 1 heavy
    float m_neckRadius; // head heights
};

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// Hair as a distance field, in head heights from between the eyes.
#pragma once

#include "assets/figure/head_field.h"

#include <glm/vec3.hpp>

namespace assets {

enum class Hair { Bald, Short, Parted, Bob, Long, Ponytail, Curly, Cap, Hat };

class HairField {
public:
    HairField(const Proportions& proportions, Hair style);

    /// Head heights to the hair, negative inside; it reaches into the head.
    float distance(const glm::vec3& place) const;

    /// Height of the lowest hair.
    float lowest() const;

private:
    float hairline(const glm::vec3& p) const;
    float thickness(const glm::vec3& p) const;
    float hanging(const glm::vec3& p, float solid) const;

    HeadField m_head;
    float m_side; // where hair hangs beside the face, head heights from the middle
    Hair m_style;
};

} // namespace assets

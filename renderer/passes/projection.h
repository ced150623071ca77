// SPDX-License-Identifier: Apache-2.0
// From a View to clip space. Doubles: far from the origin, floats would shake pixels.
#pragma once

#include "renderer/renderer.h"

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

namespace renderer {

/// An axis-aligned box; empty until a point is added.
struct Box {
    glm::dvec3 min{1e300};
    glm::dvec3 max{-1e300};

    bool empty() const { return min.x > max.x; }
    void add(const glm::dvec3& point);
    void add(const Box& box);
    /// The box around this one after a transform.
    Box transformed(const glm::dmat4& matrix) const;
};

/// Vulkan clip space (y down), depth reversed: 1 at the near plane, 0 at the far one, which keeps far depths exact.
glm::dmat4 clipFromView(const View& view);

/// Clip space of one pixel of the picture: that pixel fills it.
glm::dmat4 clipOfPixel(Size size, int x, int y);

/// Whether a box lies wholly outside the clip volume. Boxes outside of no single plane count as inside.
bool outsideClip(const glm::dmat4& clipFromBox, const Box& box);

} // namespace renderer

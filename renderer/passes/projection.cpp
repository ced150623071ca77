// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/projection.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace renderer {

void Box::add(const glm::dvec3& point)
{
    min = glm::min(min, point);
    max = glm::max(max, point);
}

void Box::add(const Box& box)
{
    min = glm::min(min, box.min);
    max = glm::max(max, box.max);
}

Box Box::transformed(const glm::dmat4& matrix) const
{
    if (empty())
        return {};
    const glm::dvec3 centre(matrix * glm::dvec4((min + max) * 0.5, 1));
    const glm::dvec3 half = (max - min) * 0.5;
    const glm::dvec3 extent
        = glm::abs(glm::dvec3(matrix[0])) * half.x + glm::abs(glm::dvec3(matrix[1])) * half.y + glm::abs(glm::dvec3(matrix[2])) * half.z;
    return {centre - extent, centre + extent};
}

glm::dmat4 clipFromView(const View& view)
{
    const double near = view.nearMetres;
    const double far = view.farMetres;
    glm::dmat4 clip(0);
    clip[0][0] = 1.0 / view.tangents.x;
    clip[1][1] = -1.0 / view.tangents.y;
    clip[2][2] = near / (far - near);
    clip[2][3] = -1;
    clip[3][2] = near * far / (far - near);
    return clip;
}

glm::dmat4 clipOfPixel(Size size, int x, int y)
{
    const double centreX = (2.0 * x + 1) / size.width - 1;
    const double centreY = (2.0 * y + 1) / size.height - 1;
    glm::dmat4 crop(1);
    crop[0][0] = size.width;
    crop[1][1] = size.height;
    crop[3][0] = -centreX * size.width; // multiplied by w, as offsets in clip space are
    crop[3][1] = -centreY * size.height;
    return crop;
}

bool outsideClip(const glm::dmat4& clipFromBox, const Box& box)
{
    const glm::dmat4 rows = glm::transpose(clipFromBox);
    const glm::dvec3 centre = (box.min + box.max) * 0.5;
    const glm::dvec3 half = (box.max - box.min) * 0.5;
    const glm::dvec4 planes[] = {rows[3] + rows[0], rows[3] - rows[0], rows[3] + rows[1], rows[3] - rows[1], rows[2], rows[3] - rows[2]};
    for (const glm::dvec4& plane : planes) {
        const glm::dvec3 normal(plane);
        if (glm::dot(normal, centre) + plane.w + glm::dot(glm::abs(normal), half) < 0)
            return true;
    }
    return false;
}

} // namespace renderer

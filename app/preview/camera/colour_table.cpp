// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/colour_table.h"

#include "app/preview/camera/bands.h"

#include <glm/common.hpp>

#include <algorithm>

namespace preview {
namespace {

glm::vec3 alongCurves(const ColourTable& table, const glm::vec3& place)
{
    glm::vec3 result;
    for (int channel = 0; channel < 3; ++channel) {
        const int low = std::min(int(place[channel]), table.size - 2);
        const float share = place[channel] - float(low);
        const float a = table.values[std::size_t(low)][channel], b = table.values[std::size_t(low) + 1][channel];
        result[channel] = a + (b - a) * share;
    }
    return result;
}

// The cell of the cube is cut into six tetrahedra along its grey diagonal; the colour is a mean of the four corners of its own.
glm::vec3 insideCube(const ColourTable& table, const glm::vec3& place)
{
    const int size = table.size;
    const int red = std::min(int(place.r), size - 2), green = std::min(int(place.g), size - 2), blue = std::min(int(place.b), size - 2);
    const float r = place.r - float(red), g = place.g - float(green), b = place.b - float(blue);
    const glm::vec3* corner = table.values.data() + (std::ptrdiff_t(blue) * size + green) * size + red;
    const std::ptrdiff_t toRed = 1, toGreen = size, toBlue = std::ptrdiff_t(size) * size;
    // From the darkest corner along the largest share first, then the middle one, then the smallest.
    struct Axis {
        float share;
        std::ptrdiff_t step;
    };
    Axis first{r, toRed}, second{g, toGreen}, third{b, toBlue};
    if (first.share < second.share)
        std::swap(first, second);
    if (second.share < third.share)
        std::swap(second, third);
    if (first.share < second.share)
        std::swap(first, second);
    const glm::vec3& darkest = corner[0];
    const glm::vec3& middle = corner[first.step];
    const glm::vec3& bright = corner[first.step + second.step];
    const glm::vec3& brightest = corner[toRed + toGreen + toBlue];
    return (1 - first.share) * darkest + (first.share - second.share) * middle + (second.share - third.share) * bright
        + third.share * brightest;
}

} // namespace

glm::vec3 ColourTable::at(glm::vec3 colour) const
{
    const glm::vec3 share = glm::clamp((colour - domainMin) / (domainMax - domainMin), 0.0f, 1.0f);
    const glm::vec3 place = share * float(size - 1);
    return kind == Kind::Curves ? alongCurves(*this, place) : insideCube(*this, place);
}

void grade(Display& display, const ColourTable& table)
{
    inBands(display.height, [&](int first, int last) {
        const std::size_t begin = std::size_t(first) * std::size_t(display.width), end = std::size_t(last) * std::size_t(display.width);
        for (std::size_t i = begin; i < end; ++i) {
            const glm::vec3 colour = table.at({display.planes[0][i], display.planes[1][i], display.planes[2][i]});
            display.planes[0][i] = colour.r;
            display.planes[1][i] = colour.g;
            display.planes[2][i] = colour.b;
        }
    });
}

} // namespace preview

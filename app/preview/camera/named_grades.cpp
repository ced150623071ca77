// SPDX-License-Identifier: Apache-2.0
// The grades that the look names, as functions of display colour, and the tables made from them once.
#include "app/preview/camera/colour_table.h"

#include <glm/common.hpp>

namespace preview {
namespace {

constexpr int kSize = 33; // entries along an axis: what colourists' tables usually have

glm::vec3 noir(const glm::vec3& colour)
{
    const float light = luminance(colour.r, colour.g, colour.b);
    return glm::vec3((light - 0.45f) * 1.4f + 0.42f);
}

// Shadows towards teal, lights towards orange.
glm::vec3 tealOrange(const glm::vec3& colour)
{
    const float light = luminance(colour.r, colour.g, colour.b), dark = 1 - light;
    const glm::vec3 split{0.09f * light - 0.07f * dark, 0.02f * light + 0.025f * dark, 0.07f * dark - 0.09f * light};
    return glm::vec3(light) + (colour - light) * 1.1f + split;
}

glm::vec3 warm(const glm::vec3& colour) { return {0.03f + colour.r * 1.04f, 0.02f + colour.g * 0.96f, 0.015f + colour.b * 0.76f}; }

template <class Function>
ColourTable tabulated(Function function)
{
    ColourTable table{.kind = ColourTable::Kind::Cube, .size = kSize, .domainMin = glm::vec3(0), .domainMax = glm::vec3(1), .values = {}};
    table.values.reserve(std::size_t(kSize) * kSize * kSize);
    for (int blue = 0; blue < kSize; ++blue)
        for (int green = 0; green < kSize; ++green)
            for (int red = 0; red < kSize; ++red)
                table.values.push_back(glm::clamp(function(glm::vec3(red, green, blue) / float(kSize - 1)), 0.0f, 1.0f));
    return table;
}

} // namespace

const ColourTable& tableOf(plan::Grade grade)
{
    static const ColourTable kNeutral{.kind = ColourTable::Kind::Curves,
        .size = 2,
        .domainMin = glm::vec3(0),
        .domainMax = glm::vec3(1),
        .values = {glm::vec3(0), glm::vec3(1)}};
    static const ColourTable kNoir = tabulated(noir);
    static const ColourTable kTealOrange = tabulated(tealOrange);
    static const ColourTable kWarm = tabulated(warm);
    switch (grade) {
    case plan::Grade::Noir:
        return kNoir;
    case plan::Grade::TealOrange:
        return kTealOrange;
    case plan::Grade::Warm:
        return kWarm;
    case plan::Grade::Neutral:
        break;
    }
    return kNeutral;
}

} // namespace preview

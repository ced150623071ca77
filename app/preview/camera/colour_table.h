// SPDX-License-Identifier: Apache-2.0
// A grade as a table from display colour to display colour, as colourists hand it over.
#pragma once

#include "app/plan/look.h"
#include "app/preview/camera/light.h"

#include <glm/vec3.hpp>

#include <vector>

namespace preview {

struct ColourTable {
    enum class Kind { Curves, Cube }; // 1D: each channel by itself. 3D: all three together
    Kind kind = Kind::Cube;
    int size = 2; // entries along one axis
    glm::vec3 domainMin{0}; // the input of the first entry
    glm::vec3 domainMax{1}; // of the last
    std::vector<glm::vec3> values; // `size` of them, or `size`^3 with red fastest

    /// Between entries: linear along curves, tetrahedral within a cube (neutral colours stay on its diagonal). Colours outside
    /// the domain take its border's.
    glm::vec3 at(glm::vec3 colour) const;
};

/// The named grades of the look. Neutral leaves every colour as it is.
const ColourTable& tableOf(plan::Grade grade);

/// Every pixel through the table.
void grade(Display& display, const ColourTable& table);

} // namespace preview

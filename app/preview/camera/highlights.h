// SPDX-License-Identifier: Apache-2.0
// The light of a picture's highlights at a small size: what scatters in lens and film.
#pragma once

#include "app/preview/camera/light.h"

namespace preview {

/// Highlights of a picture, several times smaller.
struct Highlights {
    Light light; // what is brighter than paper, by so much
    int factor = 1; // pixels of the picture for each of these
    bool any = false;
};
Highlights highlightsOf(const Light& light);

/// Gaussian of the given deviation in pixels, as three running means (Wells, 1986).
void blur(Light& light, float deviationX, float deviationY);

/// Adds the small picture times a colour, enlarged without steps.
void addEnlarged(const Light& small, int factor, const std::array<float, 3>& colour, Light& light);

} // namespace preview

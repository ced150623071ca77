// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/halation.h"

#include "app/preview/camera/highlights.h"

#include <cmath>

namespace preview {
namespace {

struct Glow {
    float deviation; // of the picture's width
    std::array<float, 3> colour; // of the highlights' light
};
constexpr Glow kHalation{0.0045f, {0.075f, 0.018f, 0.004f}};
constexpr Glow kBloom{0.012f, {0.03f, 0.03f, 0.03f}};
constexpr Glow kWideBloom{0.04f, {0.015f, 0.015f, 0.015f}};

} // namespace

void spreadHighlights(Light& light)
{
    Highlights highlights = highlightsOf(light);
    if (!highlights.any)
        return;
    float reached = 0; // deviation so far; variances of gaussians add
    for (const Glow& glow : {kHalation, kBloom, kWideBloom}) {
        const float wanted = glow.deviation * float(highlights.light.width);
        const float missing = std::sqrt(wanted * wanted - reached * reached);
        blur(highlights.light, missing, missing);
        addEnlarged(highlights.light, highlights.factor, glow.colour, light);
        reached = wanted;
    }
}

} // namespace preview

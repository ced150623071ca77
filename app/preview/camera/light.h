// SPDX-License-Identifier: Apache-2.0
// A picture as the light that made it: what lenses and film work on.
#pragma once

#include "app/preview/picture.h"

#include <array>
#include <vector>

namespace preview {

/// Three planes of linear light, rows top to bottom. 0.18 is a grey card, 1 / (1 - kShoulder) the brightest that a picture holds.
struct Light {
    Light(int columns, int rows)
        : width(columns)
        , height(rows)
    {
        planes.fill(std::vector<float>(size()));
    }
    std::size_t size() const { return std::size_t(width) * std::size_t(height); }

    int width = 0; // pixels
    int height = 0;
    std::array<std::vector<float>, 3> planes; // red, green, blue
};

/// Three planes of display values, sRGB-encoded, 0..1 where a screen can show them.
using Display = Light;

/// How much of the highlights the engine's tone curve has pressed together: light = linear / (1 - kShoulder * linear). A lamp
/// at white stands for six times the light of paper, as much as its glow needs and little enough to keep noise down.
inline constexpr float kShoulder = 0.84f;

Light toLight(const Picture& picture);
/// The inverse: what no effect has touched comes back to the last bit of the picture.
Display toDisplay(const Light& light);
Display toDisplay(const Picture& picture);
Picture toPicture(const Display& display);

/// Rec. 709 weights.
inline float luminance(float red, float green, float blue) { return 0.2126f * red + 0.7152f * green + 0.0722f * blue; }

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// Panes are told by their base colour, which assets give to glass alone: dark and a little blue.
#pragma once

namespace ml {

/// Linear components. Navy paint is much bluer, dark green paint is greener than blue.
inline bool isGlassColour(float red, float green, float blue)
{
    return 0.3f * red + 0.59f * green + 0.11f * blue < 0.075f && blue > 1.3f * red && blue < 2.4f * red && green > red && green < blue;
}

} // namespace ml

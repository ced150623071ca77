// SPDX-License-Identifier: Apache-2.0
// Where to look for light that may spread over a pixel.
#pragma once

#include <vector>

namespace preview {

struct DiscTap {
    int x = 0; // pixels from the centre
    int y = 0;
    float radius = 0; // distance in the circle before the squeeze narrows it, pixels
    float area = 1; // pixels that the tap stands for
};

/// Taps over a disc: every pixel of a small one, a golden-angle spiral that is denser in the middle over a large one.
std::vector<DiscTap> discTaps(float radius, float squeeze);

} // namespace preview

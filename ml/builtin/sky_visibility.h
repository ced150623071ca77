// SPDX-License-Identifier: Apache-2.0
// How much of the sky a surface sees, from the depth buffer alone: soft contact under figures, dark corners, narrow streets.
#pragma once

#include "ml/builtin/vec.h"
#include "ml/request.h"

#include <vector>

namespace ml::builtin {

/// Side of a cell, pixels: visibility is smooth, so one value for 4 x 4 pixels is enough.
inline constexpr int kSkyCell = 4;

/// 0..1 for each cell, taken at its pixel (2, 2). Horizon-free ambient occlusion of 12 screen-space taps in two rings of
/// 0.5 m and 2.5 m (after L. Bavoil and M. Sainz, "Image-space horizon-based ambient occlusion", 2008, without the horizons).
std::vector<float> skyVisibility(const Request& request);

} // namespace ml::builtin

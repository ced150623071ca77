// SPDX-License-Identifier: Apache-2.0
// The finished picture that the network should make of a guide: procedural materials lit by sun, sky, lamps and one bounce.
#pragma once

#include "ml/builtin/features.h"
#include "ml/training/rays/geometry.h"

#include <cstdint>
#include <vector>

namespace training {

/// Rays through each pixel: a rotated grid of 1, 4 or 9.
struct TruthOptions {
    int samples = 4;
};

/// 3 bytes a pixel, display values before the grade. `prepared` is of the guide's request and decides size, light and styles.
std::vector<std::uint8_t> renderTruth(
    const Scene& scene, const Geometry& geometry, const ml::builtin::PreparedFrame& prepared, const TruthOptions& options = {});

} // namespace training

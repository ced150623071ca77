// SPDX-License-Identifier: Apache-2.0
// A small analytic scene, exact without a renderer: a street, a facade, a person, a sky.
#pragma once

#include "ml/request.h"

namespace sample {

/// Pixels; even.
ml::Request request(int width = 128, int height = 72);
/// The same with what stands around it: a wall for half of the rays, a lamp that is hidden from some points.
ml::Request requestWithSurroundings(int width = 128, int height = 72);

} // namespace sample

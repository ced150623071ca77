// SPDX-License-Identifier: Apache-2.0
// Gaussian noise that sticks to surfaces: neighbouring frames of a move see the same.
#pragma once

#include "ml/builtin/features.h"

#include <torch/torch.h>

#include <cstdint>

namespace training {

/// 1 x 3 x H x W for the rectangle, mean 0 and variance 1. Each item has a lattice of random numbers in its rest space, with cells of
/// one to two pixels' footprint (a power of two, metres), and a pixel blends the corners around its point; where the sky is, the
/// lattice is that of the screen. Another `seed`, or another style of the item, gives other noise.
torch::Tensor anchoredNoise(const ml::builtin::PreparedFrame& frame, const ml::builtin::Rect& rect, std::uint64_t seed);

} // namespace training

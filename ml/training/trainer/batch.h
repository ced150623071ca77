// SPDX-License-Identifier: Apache-2.0
// Crops as the tensors of one training step.
#pragma once

#include "ml/builtin/network.h"
#include "ml/training/trainer/frame_set.h"

namespace training {

struct Batch {
    std::vector<Crop> crops; // as they were drawn
    ml::builtin::NetworkInput input;
    torch::Tensor truth; // B x 3 x H x W, display values 0..1
};

/// Crops are drawn in order from `random` and their features computed by `threads`; the result does not depend on `threads`.
Batch drawBatch(const FrameSet& frames, Random& random, int crops, int side, int threads);

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// What a step of the trainer minimises. Whatever is trained shares the trainer's crops, rates, averages and checkpoints.
#pragma once

#include "ml/training/trainer/batch.h"

#include <functional>

namespace training {

/// Both with gradients.
struct Attempt {
    torch::Tensor prediction; // as the batch's truth
    torch::Tensor loss; // one number
};

/// Of the network on a batch. What is drawn comes from the trainer's random numbers.
using Objective = std::function<Attempt(ml::builtin::Network&, const Batch&, const ml::builtin::ForwardOptions&, Random&)>;

/// Regression: the network's picture against the truth (loss.h).
Attempt regress(ml::builtin::Network& network, const Batch& batch, const ml::builtin::ForwardOptions& options, Random& random);

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/objective.h"

#include "ml/training/trainer/loss.h"

namespace training {

Attempt regress(ml::builtin::Network& network, const Batch& batch, const ml::builtin::ForwardOptions& options, Random&)
{
    const torch::Tensor prediction = network->forward(batch.input, options);
    return {prediction, pictureLoss(prediction, batch.truth)};
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/loss.h"

namespace training {

torch::Tensor pictureLoss(const torch::Tensor& prediction, const torch::Tensor& truth)
{
    const torch::Tensor difference = prediction - truth;
    return difference.abs().mean() + 0.5 * torch::avg_pool2d(difference, {4, 4}).abs().mean();
}

} // namespace training

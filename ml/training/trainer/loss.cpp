// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/loss.h"

namespace training {
namespace {

torch::Tensor acrossColumns(const torch::Tensor& x) { return x.slice(3, 1) - x.slice(3, 0, -1); }
torch::Tensor acrossRows(const torch::Tensor& x) { return x.slice(2, 1) - x.slice(2, 0, -1); }

} // namespace

torch::Tensor pictureLoss(const torch::Tensor& prediction, const torch::Tensor& truth, double sharpening)
{
    const torch::Tensor difference = prediction - truth;
    torch::Tensor loss = difference.abs().mean() + 0.5 * torch::avg_pool2d(difference, {4, 4}).abs().mean();
    if (sharpening > 0)
        loss = loss + sharpening * (acrossColumns(difference).abs().mean() + acrossRows(difference).abs().mean());
    return loss;
}

} // namespace training

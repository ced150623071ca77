// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/loss.h"

namespace training {
namespace {

torch::Tensor acrossColumns(const torch::Tensor& x) { return x.slice(3, 1) - x.slice(3, 0, -1); }
torch::Tensor acrossRows(const torch::Tensor& x) { return x.slice(2, 1) - x.slice(2, 0, -1); }

/// How much detail there is around each place, whatever it looks like: gradients, averaged over 8 x 8 pixels.
torch::Tensor detailOf(const torch::Tensor& gradient) { return torch::avg_pool2d(gradient.abs(), {8, 8}); }

torch::Tensor detailLoss(const torch::Tensor& prediction, const torch::Tensor& truth)
{
    return (detailOf(acrossColumns(prediction)) - detailOf(acrossColumns(truth))).abs().mean()
        + (detailOf(acrossRows(prediction)) - detailOf(acrossRows(truth))).abs().mean();
}

} // namespace

torch::Tensor pictureLoss(const torch::Tensor& prediction, const torch::Tensor& truth, Sharpening sharpening)
{
    const torch::Tensor difference = prediction - truth;
    torch::Tensor loss = difference.abs().mean() + 0.5 * torch::avg_pool2d(difference, {4, 4}).abs().mean();
    if (sharpening.gradients > 0)
        loss = loss + sharpening.gradients * (acrossColumns(difference).abs().mean() + acrossRows(difference).abs().mean());
    if (sharpening.detail > 0)
        loss = loss + sharpening.detail * detailLoss(prediction, truth);
    return loss;
}

} // namespace training

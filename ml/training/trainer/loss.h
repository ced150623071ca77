// SPDX-License-Identifier: Apache-2.0
// What a prediction is punished for.
#pragma once

#include <torch/torch.h>

namespace training {

/// Mean absolute difference of the pixels, plus half of that of 4 x 4 averages, plus `sharpening` times that of the differences
/// between neighbours. B x 3 x H x W each, display values.
torch::Tensor pictureLoss(const torch::Tensor& prediction, const torch::Tensor& truth, double sharpening);

} // namespace training

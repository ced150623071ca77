// SPDX-License-Identifier: Apache-2.0
// What a prediction is punished for.
#pragma once

#include "ml/training/trainer/sharpening.h"

#include <torch/torch.h>

namespace training {

/// Mean absolute difference of the pixels, plus half of that of 4 x 4 averages, plus the sharpening. B x 3 x H x W each, at
/// least 9 x 9 pixels, display values.
torch::Tensor pictureLoss(const torch::Tensor& prediction, const torch::Tensor& truth, Sharpening sharpening);

} // namespace training

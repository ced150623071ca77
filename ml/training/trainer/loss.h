// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <torch/torch.h>

namespace training {

/// Of display values, B x 3 x H x W: distance pixel by pixel, and of averages over 4 x 4, which keeps light right.
torch::Tensor pictureLoss(const torch::Tensor& prediction, const torch::Tensor& truth);

} // namespace training

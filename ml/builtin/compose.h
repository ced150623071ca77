// SPDX-License-Identifier: Apache-2.0
// From a prepared frame to its pixels: what happens around a network, whatever it is.
#pragma once

#include "ml/builtin/features.h"

#include <torch/torch.h>

#include <functional>

namespace ml::builtin {

/// Display values, 1 x 3 x H x W, float, on the CPU, of features that show `outer` of the frame, padded to multiples of 8.
using Predict = std::function<torch::Tensor(const FrameFeatures& features, const Rect& outer)>;

/// RGB, 8 bits each, of the whole frame: tile by tile through `predict`, outlines smoothed, graded. `threads` compute the features.
/// Throws EngineError "request.bad" for an unknown grade.
std::vector<std::uint8_t> composeFrame(const PreparedFrame& frame, int threads, const Predict& predict);

} // namespace ml::builtin

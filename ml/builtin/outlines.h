// SPDX-License-Identifier: Apache-2.0
// Smooths the steps along outlines of things: the guide is sampled once a pixel, a film frame is not. Patterns stay as they are.
#pragma once

#include "ml/builtin/features.h"

#include <torch/torch.h>

namespace ml::builtin {

/// `display` is 1 x 3 x H x W, float, on the CPU, and shows `outer` of the frame (rows and columns beyond it are padding). A copy in
/// which pixels on borders between objects, or where the depth jumps, are blended along the border as far as it has moved
/// (T. Lottes, FXAA, NVIDIA 2009: the search for both ends of an edge), less what they are blended already.
torch::Tensor smoothOutlines(const torch::Tensor& display, const GuideBuffers& guide, Rect outer);

} // namespace ml::builtin

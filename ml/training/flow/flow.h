// SPDX-License-Identifier: Apache-2.0
// Flow matching (Lipman et al., arXiv 2210.02747) around the base shading: from noise at time 0 to the picture at time 1, in units of
// kFlowUnit from the base,
//     state = time * (picture - base) / kFlowUnit + (1 - time) * noise.
// The network sees the state beside the features and predicts the picture (JiT, arXiv 2511.13720).
#pragma once

#include "ml/builtin/network.h"

#include <torch/torch.h>

namespace training {

inline constexpr double kFlowUnit = 0.05; // display values: about twice the base shading's error, which is what there is to learn

/// The same network with the inputs that a flow needs.
ml::builtin::NetworkShape withFlow(ml::builtin::NetworkShape shape);
bool hasFlow(const ml::builtin::NetworkShape& shape);

/// `picture` and `noise` are B x 3 x H x W, `times` has B numbers 0..1.
torch::Tensor flowState(
    const ml::builtin::NetworkInput& input, const torch::Tensor& picture, const torch::Tensor& noise, const torch::Tensor& times);

/// The picture that the network expects behind a state.
torch::Tensor predictPicture(ml::builtin::Network& network, const ml::builtin::NetworkInput& input, const torch::Tensor& state,
    const torch::Tensor& times, const ml::builtin::ForwardOptions& options);

/// Mean squared error of the velocity that a prediction stands for; the factor 1 / (1 - time) ends at 20.
torch::Tensor velocityLoss(const torch::Tensor& prediction, const torch::Tensor& truth, const torch::Tensor& times);

/// From noise to a picture in equal steps of Euler's method; `steps` is at least 1.
torch::Tensor sampleFlow(ml::builtin::Network& network, const ml::builtin::NetworkInput& input, const torch::Tensor& noise, int steps,
    const ml::builtin::ForwardOptions& options);

} // namespace training

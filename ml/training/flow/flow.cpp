// SPDX-License-Identifier: Apache-2.0
#include "ml/training/flow/flow.h"

namespace training {
namespace {

constexpr double kResidual = 0.5; // spread of picture - base, in units of kFlowUnit
constexpr double kLeastLeft = 0.05; // of the time, in the loss
constexpr int kStatePlanes = 3;
constexpr int kTimeNumbers = 2;

torch::Tensor baseOf(const ml::builtin::NetworkInput& input) { return 0.5 * (input.planes.narrow(1, ml::builtin::kBaseRed, 3) + 1); }

torch::Tensor wide(const torch::Tensor& times) { return times.view({-1, 1, 1, 1}); }

/// Variance of the state at a time.
torch::Tensor variance(const torch::Tensor& times) { return (kResidual * times).square() + (1 - times).square(); }

} // namespace

ml::builtin::NetworkShape withFlow(ml::builtin::NetworkShape shape)
{
    shape.furtherPlanes = kStatePlanes;
    shape.furtherLook = kTimeNumbers;
    return shape;
}

bool hasFlow(const ml::builtin::NetworkShape& shape) { return shape == withFlow(shape); }

torch::Tensor flowState(
    const ml::builtin::NetworkInput& input, const torch::Tensor& picture, const torch::Tensor& noise, const torch::Tensor& times)
{
    return wide(times) * (picture - baseOf(input)) / kFlowUnit + wide(1 - times) * noise;
}

torch::Tensor predictPicture(ml::builtin::Network& network, const ml::builtin::NetworkInput& input, const torch::Tensor& state,
    const torch::Tensor& times, const ml::builtin::ForwardOptions& options)
{
    ml::builtin::NetworkInput further = input;
    further.planes = torch::cat({input.planes, state / wide(variance(times).sqrt())}, 1);
    // The logarithm tells the times apart at which little noise is left.
    further.look = torch::cat({input.look, torch::stack({2 * times - 1, -0.5 * torch::log(1.05 - times)}, 1)}, 1);
    // What the state says if residuals were Gaussian (Karras et al., arXiv 2206.00364); the network learns what differs from that.
    const torch::Tensor trusted = kResidual * kResidual * times / variance(times);
    return network->forward(further, options) + kFlowUnit * wide(trusted) * state;
}

torch::Tensor velocityLoss(const torch::Tensor& prediction, const torch::Tensor& truth, const torch::Tensor& times)
{
    return ((prediction - truth) / (kFlowUnit * wide(1 - times).clamp_min(kLeastLeft))).square().mean();
}

torch::Tensor sampleFlow(ml::builtin::Network& network, const ml::builtin::NetworkInput& input, const torch::Tensor& noise, int steps,
    const ml::builtin::ForwardOptions& options)
{
    const torch::Tensor base = baseOf(input);
    torch::Tensor state = noise, picture;
    for (int step = 0; step < steps; ++step) {
        const torch::Tensor times = torch::full({input.planes.size(0)}, static_cast<double>(step) / steps);
        picture = predictPicture(network, input, state, times, options);
        state = state + ((picture - base) / kFlowUnit - state) / (steps - step); // a step of 1 / steps, with (steps - step) / steps left
    }
    return picture; // where the last step ends
}

} // namespace training

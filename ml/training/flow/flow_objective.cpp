// SPDX-License-Identifier: Apache-2.0
#include "ml/training/flow/flow_objective.h"

#include "ml/training/flow/anchored_noise.h"
#include "ml/training/flow/flow.h"

#include <cmath>
#include <numbers>

namespace training {
namespace {

/// Time 0 < t < 1, its logit Gaussian around 0 (Box and Muller).
double drawTime(Random& random)
{
    const double radius = std::sqrt(-2 * std::log(1.0 - random.unit()));
    const double logit = radius * std::cos(2 * std::numbers::pi * random.unit());
    return 1 / (1 + std::exp(-logit));
}

} // namespace

Objective flowObjective(const FrameSet& frames)
{
    return [&frames](ml::builtin::Network& network, const Batch& batch, const ml::builtin::ForwardOptions& options, Random& random) {
        std::vector<torch::Tensor> noises;
        std::vector<double> drawn;
        for (const Crop& crop : batch.crops) {
            noises.push_back(anchoredNoise(frames.prepared(crop.frame), crop.rect, random.next()));
            drawn.push_back(drawTime(random));
        }
        const torch::Tensor times = torch::tensor(drawn, torch::kFloat);
        const torch::Tensor state = flowState(batch.input, batch.truth, torch::cat(noises), times);
        const torch::Tensor prediction = predictPicture(network, batch.input, state, times, options);
        return Attempt{prediction, velocityLoss(prediction, batch.truth, times)};
    };
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/detail_balance.h"

namespace training {
namespace {

constexpr double kKeep = 0.99; // of the running sums, at each batch
constexpr double kGain = 0.004; // of what is wrong, into its sum: hundreds of batches, for single ones say little
constexpr double kLargestSum = 2;
constexpr double kLargestPush = 1; // a factor of e: noise of the first batches must not shake the weights
constexpr double kLeastEnergy = 1e-6; // of a pixel on average, (a quarter of a display step) squared: less is not seen
constexpr double kDark = 0.12, kBright = 0.35; // mean display luminance of a picture that is middling

torch::Tensor luminanceOf(const torch::Tensor& picture)
{
    return 0.299 * picture.select(1, 0) + 0.587 * picture.select(1, 1) + 0.114 * picture.select(1, 2);
}

/// Squared differences of luminance to the right and to below, B x (H - 1) x (W - 1): evaluate/class_detail's measure.
torch::Tensor energyOf(const torch::Tensor& picture)
{
    const torch::Tensor luminance = luminanceOf(picture);
    const torch::Tensor here = luminance.slice(1, 0, -1).slice(2, 0, -1);
    return (luminance.slice(1, 0, -1).slice(2, 1) - here).square() + (luminance.slice(1, 1).slice(2, 0, -1) - here).square();
}

/// With the steps that display values have, as truth has them: on a smooth sky they are most of the energy, and a picture that
/// was asked for them before it is rounded would have to be rough.
torch::Tensor shown(const torch::Tensor& picture) { return (255 * picture.clamp(0, 1)).round() / 255; }

/// 1 where both neighbours belong to the same thing, by class and by the thing's own style.
torch::Tensor insideOneThing(const ml::builtin::NetworkInput& input)
{
    const auto same = [](const torch::Tensor& map) {
        const torch::Tensor here = map.slice(1, 0, -1).slice(2, 0, -1);
        return (map.slice(1, 0, -1).slice(2, 1) == here) & (map.slice(1, 1).slice(2, 0, -1) == here);
    };
    return same(input.classes) & same(input.planes.select(1, ml::builtin::kStyle0)) & same(input.planes.select(1, ml::builtin::kStyle1));
}

/// Which sum each pixel counts for, B x (H - 1) x (W - 1).
torch::Tensor cellsOf(const torch::Tensor& truth, const ml::builtin::NetworkInput& input)
{
    const torch::Tensor mean = luminanceOf(truth).mean({1, 2}, true);
    const torch::Tensor light = (mean > kDark).to(torch::kLong) + (mean > kBright).to(torch::kLong);
    return input.classes.slice(1, 0, -1).slice(2, 0, -1) * DetailBalance::kLights + light;
}

/// Logarithm of the picture's energy over the truth's.
torch::Tensor wrongness(const torch::Tensor& sums)
{
    return torch::where(sums[1] > 0, torch::log((sums[0] / sums[1]).clamp_min(1e-6)), 0.0).clamp(-kLargestPush, kLargestPush);
}

/// With the running sums of one batch, if it is sound: one bad step must not spoil all that follow.
torch::Tensor counting(const torch::Tensor& sums, const torch::Tensor& batch)
{
    if (!batch.isfinite().all().item<bool>())
        return sums;
    const torch::Tensor running = sums.narrow(0, 0, 3) * kKeep + batch;
    const torch::Tensor sum = sums[3] + kGain * (batch[2] > 0) * wrongness(running);
    return torch::cat({running, sum.clamp(-kLargestSum, kLargestSum).unsqueeze(0)});
}

} // namespace

DetailBalance::DetailBalance()
    : m_sums(torch::zeros({4, ml::builtin::kClassCount * kLights}, torch::kDouble))
{
}

void DetailBalance::restore(const torch::Tensor& state)
{
    TORCH_CHECK(state.sizes() == m_sums.sizes(), "sums of another balance");
    m_sums = state.clone();
}

torch::Tensor DetailBalance::ratios() const
{
    const torch::Tensor ofClass = m_sums.narrow(0, 0, 2).view({2, ml::builtin::kClassCount, kLights}).sum(2);
    return torch::where(ofClass[1] > 0, ofClass[0] / ofClass[1], 1.0);
}

torch::Tensor DetailBalance::loss(const torch::Tensor& prediction, const torch::Tensor& truth, const ml::builtin::NetworkInput& input)
{
    const torch::Tensor counted = insideOneThing(input).to(torch::kFloat);
    const torch::Tensor energy = energyOf(prediction) * counted;
    const torch::Tensor cells = cellsOf(truth, input).flatten();
    {
        torch::NoGradGuard guard;
        const auto byCell = [&](const torch::Tensor& values) {
            return torch::zeros({m_sums.size(1)}, torch::kDouble).index_add(0, cells, values.flatten().to(torch::kDouble));
        };
        const torch::Tensor ofPicture = energyOf(shown(prediction.detach())) * counted;
        m_sums = counting(m_sums, torch::stack({byCell(ofPicture), byCell(energyOf(truth) * counted), byCell(counted)}));
    }
    const torch::Tensor push = wrongness(m_sums) + m_sums[3];
    // A pixel counts by how much detail its class has: smooth ceilings as much as facades.
    const torch::Tensor mean = (m_sums[1] / m_sums[2].clamp_min(1)).clamp_min(kLeastEnergy);
    const torch::Tensor pushed = (energy.flatten() * (push / mean).to(torch::kFloat).index_select(0, cells)).mean();
    return pushed - pushed.detach();
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/detail_balance.h"

namespace training {
namespace {

constexpr double kKeep = 0.99; // of the running sums, at each batch
constexpr double kLargestPush = 1; // a factor of e: noise of the first batches must not shake the weights

/// Squared differences of luminance to the right and to below, B x (H - 1) x (W - 1): evaluate/class_detail's measure.
torch::Tensor energyOf(const torch::Tensor& picture)
{
    const torch::Tensor luminance = 0.299 * picture.select(1, 0) + 0.587 * picture.select(1, 1) + 0.114 * picture.select(1, 2);
    const torch::Tensor here = luminance.slice(1, 0, -1).slice(2, 0, -1);
    return (luminance.slice(1, 0, -1).slice(2, 1) - here).square() + (luminance.slice(1, 1).slice(2, 0, -1) - here).square();
}

/// 1 where both neighbours belong to the same thing, by class and by the thing's own style.
torch::Tensor insideOneThing(const ml::builtin::NetworkInput& input)
{
    const auto same = [](const torch::Tensor& map) {
        const torch::Tensor here = map.slice(1, 0, -1).slice(2, 0, -1);
        return (map.slice(1, 0, -1).slice(2, 1) == here) & (map.slice(1, 1).slice(2, 0, -1) == here);
    };
    return same(input.classes) & same(input.planes.select(1, ml::builtin::kStyle0)) & same(input.planes.select(1, ml::builtin::kStyle1));
}

} // namespace

DetailBalance::DetailBalance()
    : m_sums(torch::zeros({3, ml::builtin::kClassCount}, torch::kDouble))
{
}

torch::Tensor DetailBalance::ratios() const { return torch::where(m_sums[1] > 0, m_sums[0] / m_sums[1], torch::ones_like(m_sums[0])); }

torch::Tensor DetailBalance::loss(const torch::Tensor& prediction, const torch::Tensor& truth, const ml::builtin::NetworkInput& input)
{
    const torch::Tensor counted = insideOneThing(input).to(torch::kFloat);
    const torch::Tensor energy = energyOf(prediction) * counted;
    const torch::Tensor classes = input.classes.slice(1, 0, -1).slice(2, 0, -1).flatten();
    {
        torch::NoGradGuard guard;
        const auto byClass = [&](const torch::Tensor& values) {
            return torch::zeros({ml::builtin::kClassCount}, torch::kDouble).index_add(0, classes, values.flatten().to(torch::kDouble));
        };
        const torch::Tensor batch = torch::stack({byClass(energy), byClass(energyOf(truth) * counted), byClass(counted)});
        if (batch.isfinite().all().item<bool>()) // one bad step must not spoil all that follow
            m_sums = m_sums * kKeep + batch;
    }
    const torch::Tensor push = torch::log(ratios().clamp_min(1e-6)).clamp(-kLargestPush, kLargestPush);
    // A pixel counts by how much detail its class has: smooth ceilings as much as facades.
    const torch::Tensor weight = (push * m_sums[2] / m_sums[1].clamp_min(1e-12)).to(torch::kFloat).index_select(0, classes);
    const torch::Tensor pushed = (energy.flatten() * weight).mean();
    return pushed - pushed.detach();
}

} // namespace training

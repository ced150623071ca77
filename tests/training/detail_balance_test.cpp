// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/detail_balance.h"

#include <doctest/doctest.h>

using training::DetailBalance;

namespace {

constexpr int kSide = 32;
constexpr int kSmoothClass = 3, kRoughClass = 7; // any two

/// Stripes one pixel wide, twice as high in the lower half; `shift` moves them along.
torch::Tensor stripes(double height, int shift)
{
    const auto columns = torch::arange(kSide) + shift;
    const auto heights = torch::where(torch::arange(kSide) < kSide / 2, torch::full({kSide}, height), torch::full({kSide}, 2 * height));
    return (0.5 + heights.view({kSide, 1}) * (1 - 2 * columns.remainder(2))).to(torch::kFloat).expand({1, 3, kSide, kSide}).contiguous();
}

/// The lower half is of another class.
ml::builtin::NetworkInput input()
{
    ml::builtin::NetworkInput result;
    result.planes = torch::zeros({1, ml::builtin::kPlaneCount, kSide, kSide});
    result.classes = torch::full({1, kSide, kSide}, kSmoothClass, torch::kLong);
    result.classes.narrow(1, kSide / 2, kSide / 2).fill_(kRoughClass);
    return result;
}

/// What the balance alone makes of a picture whose halves are `upper` and `lower` times the truth's stripes.
std::pair<double, double> settled(double upper, double lower, int shift)
{
    torch::set_num_threads(1); // tensors this small only wait for each other
    DetailBalance balance;
    const auto truth = stripes(0.1, 0), pattern = stripes(0.1, shift) - 0.5;
    auto gains = torch::tensor({upper, lower}, torch::kFloat).requires_grad_();
    torch::optim::Adam optimizer({gains}, torch::optim::AdamOptions(0.002));
    for (int step = 0; step < 2400; ++step) {
        const auto rows = gains.repeat_interleave(kSide / 2).view({1, 1, kSide, 1});
        const auto loss = balance.loss(0.5 + rows * pattern, truth, input());
        CHECK(loss.item<double>() == doctest::Approx(0));
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
    return {gains[0].item<double>(), gains[1].item<double>()};
}

} // namespace

TEST_CASE("smoothness and excess both end at the truth's energy, class by class, wherever the detail lies")
{
    for (const int shift : {0, 1}) {
        const auto [upper, lower] = settled(0.5, 1.6, shift);
        CHECK(upper == doctest::Approx(1).epsilon(0.05));
        CHECK(lower == doctest::Approx(1).epsilon(0.05));
    }
}

TEST_CASE("ratios are of each class, and the border between two things counts for none")
{
    DetailBalance balance;
    CHECK(balance.ratios()[kSmoothClass].item<double>() == 1); // not seen
    auto picture = stripes(0.05, 0);
    picture.narrow(2, kSide / 2, kSide / 2).add_(0.3); // a step at the border
    balance.loss(picture, stripes(0.1, 0), input());
    CHECK(balance.ratios()[kSmoothClass].item<double>() == doctest::Approx(0.25));
    CHECK(balance.ratios()[kRoughClass].item<double>() == doctest::Approx(0.25));
}

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/detail_balance.h"

#include <doctest/doctest.h>

#include <functional>

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

/// Gains of the halves after the steps, where `loss` says what is asked of them.
std::pair<double, double> gainsAfter(int steps, double upper, double lower, const std::function<torch::Tensor(const torch::Tensor&)>& loss)
{
    torch::set_num_threads(1); // tensors this small only wait for each other
    auto gains = torch::tensor({upper, lower}, torch::kFloat).requires_grad_();
    torch::optim::Adam optimizer({gains}, torch::optim::AdamOptions(0.002));
    for (int step = 0; step < steps; ++step) {
        optimizer.zero_grad();
        loss(gains).backward();
        optimizer.step();
    }
    return {gains[0].item<double>(), gains[1].item<double>()};
}

torch::Tensor rowsOf(const torch::Tensor& gains) { return gains.repeat_interleave(kSide / 2).view({1, 1, kSide, 1}); }

/// What the balance alone makes of a picture whose halves are `upper` and `lower` times the truth's stripes.
std::pair<double, double> settled(double upper, double lower, int shift)
{
    DetailBalance balance;
    const auto truth = stripes(0.1, 0), pattern = stripes(0.1, shift) - 0.5;
    return gainsAfter(2400, upper, lower, [&](const torch::Tensor& gains) {
        const auto loss = balance.loss(0.5 + rowsOf(gains) * pattern, truth, input());
        CHECK(loss.item<double>() == doctest::Approx(0));
        return loss;
    });
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
    CHECK(balance.ratios()[kSmoothClass].item<double>() == doctest::Approx(0.25).epsilon(0.05)); // rounded to display steps
    CHECK(balance.ratios()[kRoughClass].item<double>() == doctest::Approx(0.25).epsilon(0.05));
}

TEST_CASE("a loss that pulls towards smoothness for ever is outweighed")
{
    DetailBalance balance;
    const auto truth = stripes(0.1, 0), pattern = truth - 0.5;
    const auto [upper, lower] = gainsAfter(4000, 0.7, 0.7, [&](const torch::Tensor& gains) {
        return balance.loss(0.5 + rowsOf(gains) * pattern, truth, input()) + 0.8 * gains.square().sum();
    });
    CHECK(upper == doctest::Approx(1).epsilon(0.05));
    CHECK(lower == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("dark and bright pictures of one class are balanced apart")
{
    DetailBalance balance;
    const auto bright = stripes(0.1, 0), dark = 0.1 * bright;
    // First a night whose detail is missing, then days with so much that the class has enough over all.
    const auto [night, day] = gainsAfter(3000, 0.5, 1.3, [&](const torch::Tensor& gains) {
        const auto of = [&](const torch::Tensor& truth, double middle, const torch::Tensor& gain) {
            return balance.loss(middle + gain * (truth - middle), truth, input());
        };
        return of(dark, 0.05, gains[0]) + of(bright, 0.5, gains[1]);
    });
    CHECK(night == doctest::Approx(1).epsilon(0.05));
    CHECK(day == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("a smooth slope has the truth's detail, although the truth is kept in steps")
{
    DetailBalance balance;
    const auto slope = torch::linspace(0.4, 0.44, kSide).expand({1, 3, kSide, kSide}).contiguous();
    balance.loss(slope, (255 * slope).round() / 255, input());
    CHECK(balance.ratios()[kSmoothClass].item<double>() == doctest::Approx(1));
}

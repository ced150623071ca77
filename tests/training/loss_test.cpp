// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/loss.h"

#include <doctest/doctest.h>

using training::pictureLoss;

namespace {

/// Stripes one pixel wide, of that height above and below grey; `shift` moves them along.
torch::Tensor stripes(double height, int shift)
{
    const auto columns = torch::arange(32) + shift;
    return (0.5 + height * (1 - 2 * columns.remainder(2))).to(torch::kFloat).expand({1, 3, 32, 32}).contiguous();
}

double loss(const torch::Tensor& prediction, const torch::Tensor& truth, training::Sharpening sharpening)
{
    return pictureLoss(prediction, truth, sharpening).item<double>() - pictureLoss(prediction, truth, {}).item<double>();
}

} // namespace

TEST_CASE("the loss of detail forgives detail in another place, and neither smoothness nor excess")
{
    const auto truth = stripes(0.1, 0);
    const training::Sharpening detail{.gradients = 0, .detail = 1};
    CHECK(loss(stripes(0.1, 1), truth, detail) == doctest::Approx(0).epsilon(0.001));
    CHECK(loss(stripes(0, 0), truth, detail) == doctest::Approx(0.2)); // neighbours differ by 0.2 in truth
    CHECK(loss(stripes(0.2, 0), truth, detail) == doctest::Approx(0.2));
}

TEST_CASE("the loss of gradients asks for the detail of the truth in its place")
{
    const auto truth = stripes(0.1, 0);
    const training::Sharpening gradients{.gradients = 1, .detail = 0};
    CHECK(loss(truth, truth, gradients) == doctest::Approx(0));
    CHECK(loss(stripes(0, 0), truth, gradients) == doctest::Approx(0.2));
    CHECK(loss(stripes(0.1, 1), truth, gradients) == doctest::Approx(0.4));
}

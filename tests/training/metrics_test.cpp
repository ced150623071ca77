// SPDX-License-Identifier: Apache-2.0
// The figures that decide what ships, against values that are known.
#include "ml/training/evaluate/metrics.h"
#include "ml/training/random.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace training;

namespace {

Picture noise(std::uint64_t seed)
{
    Picture picture{64, 48, {}};
    Random random(seed);
    for (int i = 0; i < 64 * 48 * 3; ++i)
        picture.rgb.push_back(static_cast<std::uint8_t>(random.below(200)));
    return picture;
}

Picture brighter(Picture picture, int steps)
{
    for (std::uint8_t& value : picture.rgb)
        value = static_cast<std::uint8_t>(value + steps);
    return picture;
}

} // namespace

TEST_CASE("a picture equals itself and differs from others by what was added")
{
    const Picture picture = noise(1);
    CHECK(meanSquaredError(picture, picture) == 0);
    CHECK(structuralSimilarity(picture, picture) == doctest::Approx(1));
    CHECK(psnrOf(meanSquaredError(picture, brighter(picture, 51))) == doctest::Approx(13.979).epsilon(1e-3)); // a fifth: 20 log10 5
    CHECK(meanDifference(picture, brighter(picture, 51)) == doctest::Approx(0.2));
    CHECK(structuralSimilarity(picture, noise(2)) < 0.3);
}

TEST_CASE("gradient energy counts detail, not brightness")
{
    const Picture picture = noise(1);
    const Picture flat{64, 48, std::vector<std::uint8_t>(64 * 48 * 3, 90)};
    CHECK(gradientEnergy(flat) == 0);
    CHECK(gradientEnergy(brighter(picture, 30)) == doctest::Approx(gradientEnergy(picture)));
}

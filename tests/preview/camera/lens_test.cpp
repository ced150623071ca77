// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/halation.h"
#include "app/preview/camera/highlights.h"
#include "app/preview/camera/lens.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <numeric>

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 270;

// A lamp of 8 x 8 pixels in the middle of the dark.
preview::Light lamp()
{
    preview::Light light = frames::grey(kWidth, kHeight, 0);
    for (auto& plane : light.planes)
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x)
                plane[frames::at(light, kWidth / 2 + x, kHeight / 2 + y)] = 6;
    return light;
}

float redAt(const preview::Light& light, int dx, int dy) { return light.planes[0][frames::at(light, kWidth / 2 + dx, kHeight / 2 + dy)]; }

} // namespace

TEST_CASE("corners darken wide open and not two stops down")
{
    preview::Lens lens = frames::longLens();
    CHECK(preview::cornerLoss(lens) > 0.1f);
    lens.stop = 4;
    CHECK(preview::cornerLoss(lens) == 0);
    preview::Light light = frames::grey(kWidth, kHeight, 0.5f);
    preview::throughGlass(light, frames::longLens());
    CHECK(redAt(light, 0, 0) == doctest::Approx(0.5f).epsilon(0.001));
    CHECK(light.planes[0].front() < 0.45f);
    CHECK(light.planes[0].front() == doctest::Approx(light.planes[0].back()));
}

TEST_CASE("an anamorphic lens draws a horizontal streak through a lamp, a spherical one does not")
{
    preview::Lens lens = frames::longLens();
    preview::Light spherical = lamp(), anamorphic = lamp();
    preview::throughGlass(spherical, lens);
    lens.squeeze = 2;
    preview::throughGlass(anamorphic, lens);
    CHECK(redAt(spherical, 60, 4) == doctest::Approx(redAt(spherical, 4, 60)));
    CHECK(redAt(anamorphic, 60, 4) > 2 * redAt(anamorphic, 4, 60));
    CHECK(anamorphic.planes[2][frames::at(anamorphic, kWidth / 2 + 60, kHeight / 2 + 4)] > redAt(anamorphic, 60, 4)); // blue
}

TEST_CASE("a lamp has a red halo near by and a white glow further off; grey walls have none")
{
    preview::Light light = lamp();
    preview::spreadHighlights(light);
    const std::size_t close = frames::at(light, kWidth / 2 + 11, kHeight / 2 + 4);
    CHECK(light.planes[0][close] > 1.2f * light.planes[2][close]);
    const std::size_t far = frames::at(light, kWidth / 2 + 35, kHeight / 2 + 4);
    CHECK(light.planes[0][far] > 0);
    CHECK(light.planes[0][far] == doctest::Approx(light.planes[2][far]).epsilon(0.1));
    preview::Light wall = frames::grey(kWidth, kHeight, 0.9f);
    preview::spreadHighlights(wall);
    CHECK(wall.planes == frames::grey(kWidth, kHeight, 0.9f).planes);
}

TEST_CASE("a blur keeps the light and enlarging keeps a flat field")
{
    preview::Light light = lamp();
    const auto sum = [](const std::vector<float>& plane) { return std::accumulate(plane.begin(), plane.end(), 0.0); };
    const double before = sum(light.planes[0]);
    preview::blur(light, 7, 3);
    CHECK(sum(light.planes[0]) == doctest::Approx(before).epsilon(0.001));
    preview::Light flat = frames::grey(101, 50, 0);
    preview::addEnlarged(frames::grey(26, 13, 0.5f), 4, {1, 1, 2}, flat);
    for (const float value : flat.planes[2])
        REQUIRE(value == doctest::Approx(1));
}

// SPDX-License-Identifier: Apache-2.0
#include "app/plan/optics.h"
#include "app/preview/camera/disc_taps.h"
#include "app/preview/camera/focus.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

namespace {

constexpr int kWidth = 256;
constexpr int kHeight = 96;

// A bright point in the middle of a wall, drawn through the lens.
preview::Light pointThrough(const preview::Lens& lens, float metres)
{
    preview::Light light = frames::grey(kWidth, kHeight, 0);
    for (auto& plane : light.planes)
        plane[frames::at(light, kWidth / 2, kHeight / 2)] = 100;
    return preview::focused(light, frames::wall(kWidth, kHeight, metres), lens);
}

int extent(const preview::Light& light, int dx, int dy)
{
    int steps = 0;
    while (light.planes[1][frames::at(light, kWidth / 2 + steps * dx, kHeight / 2 + steps * dy)] > 0.01f)
        ++steps;
    return steps;
}

} // namespace

TEST_CASE("the limits of depth of field lie where the circle is as large as is allowed")
{
    const plan::SensorMode mode;
    const preview::Lens lens{.focalMm = 50, .stop = 2.8, .widestStop = 2, .focusMetres = 5, .squeeze = 1, .gateWidthMm = mode.widthMm()};
    const double allowed = plan::circleOfConfusionMm(mode); // a diameter
    const plan::DepthOfField depth = plan::depthOfField(50, 2.8, 5, allowed);
    const double pixels = 0.5 * allowed * 4000 / mode.widthMm();
    CHECK(-preview::confusionPixels(lens, float(depth.nearMetres), 4000) == doctest::Approx(pixels).epsilon(0.001));
    CHECK(preview::confusionPixels(lens, float(depth.farMetres), 4000) == doctest::Approx(pixels).epsilon(0.001));
    CHECK(preview::confusionPixels(lens, 5, 4000) == doctest::Approx(0));
    CHECK(preview::confusionPixels(lens, 0, 4000) > pixels); // the sky
}

TEST_CASE("what stands in the plane of focus stays as it is")
{
    const preview::Light light = preview::toLight(frames::picture(kWidth, kHeight));
    CHECK(preview::focused(light, frames::wall(kWidth, kHeight, 4), frames::longLens()).planes == light.planes);
}

TEST_CASE("a point behind the plane of focus becomes a disc of its circle of confusion and keeps its light")
{
    const float radius = preview::confusionPixels(frames::longLens(), 8, kWidth);
    REQUIRE(radius > 1.5f);
    const preview::Light drawn = pointThrough(frames::longLens(), 8);
    CHECK(extent(drawn, 1, 0) == doctest::Approx(radius).epsilon(0.4));
    CHECK(extent(drawn, 1, 0) == extent(drawn, 0, 1));
    CHECK(std::accumulate(drawn.planes[0].begin(), drawn.planes[0].end(), 0.0) == doctest::Approx(100).epsilon(0.1));
}

TEST_CASE("an anamorphic lens draws its circles higher than wide")
{
    preview::Lens lens = frames::longLens();
    lens.squeeze = 2;
    const preview::Light drawn = pointThrough(lens, 20);
    CHECK(extent(drawn, 0, 1) > 1.5 * extent(drawn, 1, 0));
}

TEST_CASE("background stays behind a sharp edge, foreground spreads over it")
{
    const auto edge = [](float left, float right) { // the left half dark, the right half bright
        renderer::Guide guide = frames::wall(kWidth, kHeight, left);
        preview::Light light = frames::grey(kWidth, kHeight, 0);
        for (int y = 0; y < kHeight; ++y) {
            for (int x = kWidth / 2; x < kWidth; ++x) {
                guide.depth[frames::at(light, x, y)] = right;
                for (auto& plane : light.planes)
                    plane[frames::at(light, x, y)] = 1;
            }
        }
        return preview::focused(light, guide, frames::longLens());
    };
    const preview::Light sharpLeft = edge(4, 40);
    const preview::Light sharpRight = edge(2, 4); // the dark foreground is out of focus
    const int left = kWidth / 2 - 1, right = kWidth / 2;
    for (int distance = 0; distance < 6; ++distance)
        CHECK(sharpLeft.planes[0][frames::at(sharpLeft, left - distance, 40)] < 0.02f);
    CHECK(sharpRight.planes[0][frames::at(sharpRight, right + 1, 40)] < 0.8f);
    CHECK(sharpRight.planes[0][frames::at(sharpRight, kWidth - 4, 40)] == doctest::Approx(1));
}

TEST_CASE("taps stand for the whole disc")
{
    for (const float radius : {1.0f, 3.0f, 8.0f, 19.0f}) {
        double area = 0;
        for (const preview::DiscTap& tap : preview::discTaps(radius, 1))
            area += tap.area;
        const double wanted = M_PI * (radius <= 3.5f ? (radius + 0.5) * (radius + 0.5) : radius * radius);
        CHECK(area == doctest::Approx(wanted).epsilon(0.3));
    }
}

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/grain.h"
#include "tests/preview/camera/scenes.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

preview::Display grained(int width, float tone, const preview::Moment& moment = {}, double iso = 500)
{
    preview::Display display = frames::grey(width, width * 9 / 16, tone);
    preview::addGrain(display, moment, iso);
    return display;
}

// Root of the mean square around the tone.
double strength(const preview::Display& display, float tone)
{
    double sum = 0;
    for (const float value : display.planes[1])
        sum += (value - tone) * (value - tone);
    return std::sqrt(sum / double(display.size()));
}

} // namespace

TEST_CASE("grain is fine: a hundredth of the range in the middle tones, less in black and white")
{
    const double middle = strength(grained(1280, 0.5f), 0.5f);
    CHECK(middle > 0.006);
    CHECK(middle < 0.014);
    CHECK(strength(grained(1280, 0.02f), 0.02f) < 0.5 * middle);
    CHECK(strength(grained(1280, 0.98f), 0.98f) < 0.5 * middle);
}

TEST_CASE("four times the sensitivity is twice the grain")
{
    const double usual = strength(grained(640, 0.5f), 0.5f);
    CHECK(strength(grained(640, 0.5f, {}, 2000), 0.5f) == doctest::Approx(2 * usual).epsilon(0.01));
    CHECK(strength(grained(640, 0.5f, {}, 0), 0.5f) == 0);
}

TEST_CASE("every frame and seed has its own grain, and the same one again")
{
    CHECK(grained(320, 0.5f).planes == grained(320, 0.5f).planes);
    CHECK(grained(320, 0.5f, {.frame = 1}).planes != grained(320, 0.5f, {.frame = 2}).planes);
    CHECK(grained(320, 0.5f, {.seed = 1}).planes != grained(320, 0.5f, {.seed = 2}).planes);
}

TEST_CASE("a small picture has the grain of a large one, made smaller")
{
    const preview::Display large = grained(1280, 0.5f), small = grained(320, 0.5f);
    double product = 0, largeSquare = 0, smallSquare = 0;
    for (int y = 0; y < small.height; ++y) {
        for (int x = 0; x < small.width; ++x) {
            double mean = 0;
            for (int v = 0; v < 4; ++v)
                for (int u = 0; u < 4; ++u)
                    mean += large.planes[1][frames::at(large, 4 * x + u, 4 * y + v)] - 0.5f;
            mean /= 16;
            const double own = small.planes[1][frames::at(small, x, y)] - 0.5f;
            product += mean * own;
            largeSquare += mean * mean;
            smallSquare += own * own;
        }
    }
    CHECK(product / std::sqrt(largeSquare * smallSquare) > 0.95); // correlation
}

// SPDX-License-Identifier: Apache-2.0
#include "rays/srgb.h"

#include <doctest/doctest.h>

TEST_CASE("every linear value is encoded to the nearest step")
{
    for (int i = 0; i <= 1'000'000; ++i) {
        const double x = i / 1e6;
        const double encoded = 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * std::pow(x, 1 / 2.4) - 0.055);
        REQUIRE(std::abs(rays::encodeSrgb(static_cast<float>(x)) - encoded) <= 0.5001);
    }
}

TEST_CASE("what is outside 0..1 is black or white")
{
    CHECK(rays::encodeSrgb(-1) == 0);
    CHECK(rays::encodeSrgb(17) == 255);
    for (int step = 0; step < 256; ++step) { // and what was encoded once comes back
        const double y = step / 255.0;
        const double linear = y <= 0.04045 ? y / 12.92 : std::pow((y + 0.055) / 1.055, 2.4);
        CHECK(rays::encodeSrgb(static_cast<float>(linear)) == step);
    }
}

// SPDX-License-Identifier: Apache-2.0
#include "rays/sun_shadows.h"
#include "rays/surface.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace {

using room::all;
using room::eachOfFloor;
using room::kHeight;
using room::kWidth;
using room::Set;

ml::Request photographUnder(const Set& set, const glm::vec3& towardsSun)
{
    ml::Request request = set.photograph();
    const glm::vec3 unit = glm::normalize(towardsSun);
    request.look.towardsSun = {unit.x, unit.y, unit.z};
    return request;
}

/// The guide's own light under a sun overhead: a hard shadow of a box around a point of the floor.
void shadeGuide(ml::Request& request, const glm::vec3& middle, float side)
{
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const auto surface = rays::surfaceAt(request, x, y);
            const bool hidden
                = surface && std::abs(surface->position.x - middle.x) < side / 2 && std::abs(surface->position.z - middle.z) < side / 2;
            request.guide.sun[static_cast<std::size_t>(y * kWidth + x)] = hidden ? 0 : 255;
        }
    }
}

} // namespace

TEST_CASE("the sun reaches all of an open floor, and nothing once it is down")
{
    const Set set;
    eachOfFloor(photographUnder(set, {0.4f, 1, 0.3f}), rays::traceSunShadows(set.tracer(), photographUnder(set, {0.4f, 1, 0.3f})),
        [](const glm::vec3&, int share) { CHECK(share == 255); });
    const ml::Request night = photographUnder(set, {0.4f, -0.2f, 0.3f});
    CHECK(all(rays::traceSunShadows(set.tracer(), night), 0));
}

TEST_CASE("a wall hides the sun from exactly the floor behind it, and turns its own back to it")
{
    constexpr float kX = 1, kTop = 1.5f; // of a thin wall along z, and its height
    Set set;
    const std::uint16_t wall = set.add({kX, kTop / 2, -6}, {0.02f, kTop, 40}, glm::vec3(0.4f));
    const ml::Request request = photographUnder(set, {1, 1, 0}); // from the right, half way up: the shadow is as long as the wall is high
    const auto shares = rays::traceSunShadows(set.tracer(), request);
    int dark = 0, lit = 0;
    eachOfFloor(request, shares, [&](const glm::vec3& point, int share) {
        const float margin = 0.06f * glm::length(point); // a few pixels
        if (point.x < kX - margin && point.x > kX - kTop + margin) {
            CHECK(share == 0);
            ++dark;
        } else if (point.x > kX + margin || point.x < kX - kTop - margin) {
            CHECK(share == 255);
            ++lit;
        }
    });
    CHECK(dark > 20);
    CHECK(lit > 20);
    for (std::size_t pixel = 0; pixel < shares.size(); ++pixel)
        if (request.guide.objectId[pixel] == wall && request.guide.normal[3 * pixel] < -100)
            CHECK(shares[pixel] < 64); // a pixel beside the floor may take a little of its light
}

TEST_CASE("the border of a shadow is as wide as the sun makes it from that far")
{
    // The edge of a roof lies along z; its shadow's border is as wide as the sun's disc from there.
    const auto halfShaded = [](float height) {
        Set set;
        set.add({-20, height, -6}, {40, 0.02f, 60}, glm::vec3(0.4f));
        ml::Request request = photographUnder(set, {0.001f, 1, 0});
        std::size_t between = 0;
        eachOfFloor(request, rays::traceSunShadows(set.tracer(), request),
            [&](const glm::vec3&, int share) { between += share > 25 && share < 230; });
        return between;
    };
    CHECK(halfShaded(100) > 3 * halfShaded(2.5f));
}

TEST_CASE("a shadow that falls between the places that are looked at first is found by the guide's")
{
    constexpr float kSide = 0.25f; // of a box that hangs above the picture
    int blind = 0, told = 0; // dark pixels
    for (float z = -3; z > -6; z -= 0.3f) {
        Set set;
        set.add({-0.3f, 5, z}, glm::vec3(kSide), glm::vec3(0.4f));
        ml::Request request = photographUnder(set, {0, 1, 0});
        const auto dark = [&] {
            int count = 0;
            eachOfFloor(request, rays::traceSunShadows(set.tracer(), request), [&](const glm::vec3&, int share) { count += share < 200; });
            return count;
        };
        std::ranges::fill(request.guide.sun, std::uint8_t{255});
        blind += dark();
        shadeGuide(request, {-0.3f, 0, z}, kSide);
        told += dark();
    }
    CHECK(told > 20);
    CHECK(told > 1.5 * blind);
}

TEST_CASE("a pane hides no sun")
{
    Set set;
    set.add({0, 2, -6}, {20, 0.02f, 40}, glm::vec3(1));
    set.makeClear();
    const ml::Request request = photographUnder(set, {0.2f, 1, 0.1f});
    eachOfFloor(request, rays::traceSunShadows(set.tracer(), request), [](const glm::vec3&, int share) { CHECK(share == 255); });
}

TEST_CASE("the number of threads does not change the sun's shadows")
{
    Set set;
    set.add({-2, 3, -5}, {1, 6, 3}, glm::vec3(0.5f));
    set.add({1, 1, -5}, {1, 2, 1}, glm::vec3(0.5f));
    const ml::Request request = photographUnder(set, {-0.5f, 1, 0.4f});
    const auto one = rays::traceSunShadows(set.tracer(), request);
    for (const int threads : {2, 3, 64})
        CHECK(rays::traceSunShadows(set.tracer(), request, threads) == one);
}

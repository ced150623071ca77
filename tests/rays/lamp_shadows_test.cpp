// SPDX-License-Identifier: Apache-2.0
#include "rays/lamp_shadows.h"
#include "rays/surface.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <algorithm>

namespace {

using room::all;
using room::eachOfFloor;
using room::kHeight;
using room::kWidth;
using room::lamp;
using room::Set;

std::vector<std::uint8_t> openLamps(const Set& set, const ml::Request& request, int threads = 1)
{
    return rays::traceLampShadows(set.tracer(), request, threads);
}

} // namespace

TEST_CASE("without lamps, and where nothing stands, nothing is hidden")
{
    const Set set;
    ml::Request request = set.photograph();
    CHECK(all(openLamps(set, request), 255));
    request.lamps = {lamp({-3, 4, -6}), lamp({9, 2, -6})};
    CHECK(all(openLamps(set, request), 255));
}

TEST_CASE("a wall hides a lamp from exactly the floor behind it")
{
    constexpr float kX = 1, kTop = 2; // of a thin wall along z, and its height
    const glm::vec3 at{4, 4, -6};
    Set set;
    set.add({kX, kTop / 2, -6}, {0.02f, kTop, 40}, glm::vec3(0.4f));
    ml::Request request = set.photograph();
    request.lamps = {lamp(at)};
    const float end = at.x - (at.x - kX) * at.y / (at.y - kTop); // of its shadow: x
    int dark = 0, lit = 0;
    eachOfFloor(request, openLamps(set, request), [&](const glm::vec3& point, int share) {
        const float margin = 0.5f + 0.12f * glm::length(point); // the lamp's size, and that of a few pixels
        if (point.x < kX - margin && point.x > end + margin) {
            CHECK(share == 0);
            ++dark;
        } else if (point.x > kX + margin || point.x < end - margin) {
            CHECK(share == 255);
            ++lit;
        }
    });
    CHECK(dark > 20);
    CHECK(lit > 20);
}

TEST_CASE("what one of two lamps brings stays where the other is hidden")
{
    Set set;
    set.add({6, 3, -6}, {0.4f, 12, 8}, glm::vec3(0.3f)); // between the right lamp and the picture
    ml::Request request = set.photograph();
    request.lamps = {lamp({-3, 4, -6}), lamp({9, 4, -6})};
    int partly = 0;
    eachOfFloor(request, openLamps(set, request), [&](const glm::vec3& point, int share) {
        CHECK(share > 0);
        if (point.x > 3 && point.x < 5 && point.z > -9 && point.z < -3) {
            CHECK(share < 230);
            ++partly;
        }
    });
    CHECK(partly > 10);
}

TEST_CASE("the border of a shadow is soft far from what throws it and sharp beside it")
{
    // A roof whose edge lies along z, over the floor; the lamp stands above it.
    const auto halfShaded = [](float height) {
        Set set;
        set.add({-20, height, -6}, {40, 0.02f, 60}, glm::vec3(0.4f));
        ml::Request request = set.photograph();
        request.camera.worldFromView[12] = 0; // it looks along the edge, from below
        request.lamps = {lamp({0.4f, height + 1.2f, -6})};
        std::size_t between = 0;
        const auto shares = openLamps(set, request);
        eachOfFloor(request, shares, [&](const glm::vec3& point, int share) { between += point.z > -9 && share > 25 && share < 230; });
        return between;
    };
    CHECK(halfShaded(3.0f) > 2 * halfShaded(0.3f));
}

TEST_CASE("the head of a lamp does not shade it, and a pane shades nothing")
{
    Set set;
    set.add({0, 4, -6}, glm::vec3(0.4f), glm::vec3(1));
    ml::Request request = set.photograph();
    request.lamps = {lamp({0, 4, -6})};
    CHECK(all(openLamps(set, request), 255));
    set.add({0, 2, -6}, {6, 0.02f, 6}, glm::vec3(1));
    CHECK_FALSE(all(openLamps(set, request), 255));
    set.makeClear();
    CHECK(all(openLamps(set, request), 255));
}

TEST_CASE("the number of threads does not change the shadows")
{
    Set set;
    set.add({-6, 3, -5}, {1, 6, 30}, {0.9f, 0.02f, 0.02f});
    set.add({1, 1, -5}, {1, 2, 1}, {0.2f, 0.2f, 0.7f});
    ml::Request request = set.photograph();
    request.lamps = {lamp({-3, 4, -6}), lamp({9, 2, -6})};
    const auto one = openLamps(set, request);
    CHECK_FALSE(all(one, 255));
    for (const int threads : {2, 3, 64})
        CHECK(openLamps(set, request, threads) == one);
}

// SPDX-License-Identifier: Apache-2.0
#include "rays/surroundings.h"
#include "rays/window_light.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace {

using room::Set;

/// Mean over all patterns, as neighbours see it together.
float shareAt(const Set& set, const glm::vec3& position, const glm::vec3& normal)
{
    const rays::Tracer tracer = set.tracer();
    const rays::WindowLight windows(tracer);
    float sum = 0;
    for (int pattern = 0; pattern < 16; ++pattern) {
        const rays::Place place{{.position = position, .normal = normal, .view = -normal, .distance = 1}, pattern};
        sum += windows.sharesAt(std::span(&place, 1))[0];
    }
    return sum / 16;
}

/// A window of `side` x `side` metres in the plane z = `z`.
void addWindow(Set& set, float side, float z)
{
    set.add({0, 2, z}, {side, side, 0.01f}, glm::vec3(0.05f));
    set.makeClear();
}

} // namespace

TEST_CASE("what a place sees of a window is the form factor of its rectangle")
{
    Set set;
    addWindow(set, 2, -5);
    // From a point opposite its middle at distance d: the four corners of half a side a, facing each other in parallel (J. Howell,
    // "A Catalog of Radiation Heat Transfer Configuration Factors", B-3).
    for (const float d : {1.0f, 2.0f, 4.0f}) {
        CAPTURE(d);
        const float x = 1 / d, root = std::sqrt(1 + x * x);
        const float expected = 4 / std::numbers::pi_v<float> * x / root * std::atan(x / root);
        CHECK(shareAt(set, {0, 2, -4.995f + d}, {0, 0, -1}) == doctest::Approx(expected).epsilon(0.05));
    }
    CHECK(shareAt(set, {0, 2, -1}, {0, 0, 1}) == 0); // it looks away
    CHECK(shareAt(set, {0, 2, -9}, {0, 0, 1}) == doctest::Approx(shareAt(set, {0, 2, -1}, {0, 0, -1})).epsilon(0.02)); // from outside
}

TEST_CASE("of two windows each brings its own, and what stands before one takes only that away")
{
    Set left, both;
    for (Set* set : {&left, &both}) {
        set->add({-4, 2, -5}, {1, 2, 0.01f}, glm::vec3(0.05f));
        set->makeClear();
    }
    both.add({3, 2, -5}, {3, 2, 0.01f}, glm::vec3(0.05f));
    both.makeClear();
    const glm::vec3 here(0, 0.5f, -1), up(0, 1, 0);
    const float one = shareAt(left, here, up), two = shareAt(both, here, up);
    CHECK(one > 0.002f);
    CHECK(two > 2 * one);
    both.add({3, 3, -4.5f}, {4, 6, 0.02f}, glm::vec3(0.3f)); // a screen
    CHECK(shareAt(both, here, up) == doctest::Approx(one).epsilon(0.35)); // fewer rays go there
}

TEST_CASE("where there is no window, or the sky is open, none is seen")
{
    Set set;
    CHECK(shareAt(set, {0, 1, -3}, {0, 0, -1}) == 0);
    addWindow(set, 2, -5);
    ml::Request request = set.photograph();
    const auto windowOf = [&] {
        return rays::traceSurroundings(set.tracer(), request, [](std::uint32_t body) {
            return static_cast<std::uint16_t>(body + 1);
        }).window;
    };
    CHECK(std::ranges::all_of(windowOf(), [](float share) { return share == 0; }));
    request.look.indoors = true;
    CHECK(std::ranges::any_of(windowOf(), [](float share) { return share > 0.01f; }));
}

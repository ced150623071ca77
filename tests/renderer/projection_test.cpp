// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/projection.h"

#include <doctest/doctest.h>

using namespace renderer;

TEST_CASE("clip space has reversed depth and y down")
{
    View view;
    view.tangents = {0.5f, 0.25f};
    view.nearMetres = 0.1f;
    view.farMetres = 100;
    const glm::dmat4 clip = clipFromView(view);
    const auto project = [&](glm::dvec3 p) {
        const glm::dvec4 c = clip * glm::dvec4(p, 1);
        return glm::dvec3(c) / c.w;
    };
    CHECK(project({0, 0, -double(view.nearMetres)}).z == doctest::Approx(1));
    CHECK(project({0, 0, -100}).z == doctest::Approx(0));
    CHECK(project({5, 2.5, -10}).x == doctest::Approx(1));
    CHECK(project({5, 2.5, -10}).y == doctest::Approx(-1));
}

TEST_CASE("one pixel fills its clip space")
{
    const glm::dmat4 pixel = clipOfPixel({4, 2}, 3, 0); // the top right one of 4 x 2: x 0.5 .. 1, y -1 .. 0
    const glm::dvec4 corner = pixel * glm::dvec4(0.5 * 7, -1.0 * 7, 0, 7); // w = 7
    CHECK(corner.x / corner.w == doctest::Approx(-1));
    CHECK(corner.y / corner.w == doctest::Approx(-1));
}

TEST_CASE("a box is outside only where it lies wholly beyond a plane")
{
    View view;
    view.tangents = {1, 1};
    const glm::dmat4 clip = clipFromView(view);
    const auto box = [](glm::dvec3 centre) { return Box{centre - 1.0, centre + 1.0}; };
    CHECK_FALSE(outsideClip(clip, box({0, 0, -5})));
    CHECK_FALSE(outsideClip(clip, box({5.5, 0, -5})));
    CHECK(outsideClip(clip, box({9, 0, -5})));
    CHECK(outsideClip(clip, box({0, 0, 5})));
    CHECK(outsideClip(clip, box({0, 0, -3000})));
    CHECK_FALSE(outsideClip(clip, box({0, 0, 0.5}))); // around the camera
}

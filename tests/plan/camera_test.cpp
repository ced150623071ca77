// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

/// What a camera does that goes from one key to another within a shot.
std::string moveBetween(CameraKey from, CameraKey to, FrameRange range = {0, 48})
{
    Plan film;
    Setup setup;
    setup.id = {1};
    from.frame = 0;
    to.frame = 47;
    setup.keys = {from, to};
    film.setups.put(setup);
    Shot shot;
    shot.id = {2};
    shot.setup = {1};
    shot.range = range;
    return moveText(film, shot);
}

CameraKey key(glm::dvec3 position, Rotation rotation = {}, double focalMm = 35, double focusMetres = 4)
{
    return {0, position, rotation, focalMm, focusMetres};
}

} // namespace

TEST_CASE("moves are named after what changes between the keys")
{
    const CameraKey rest = key({0, 1.6, 5});
    CHECK(moveBetween(rest, rest) == "static");
    CHECK(moveBetween(rest, key({0, 1.6, 3})) == "dolly in");
    CHECK(moveBetween(rest, key({0, 1.6, 8})) == "dolly out");
    CHECK(moveBetween(rest, key({2, 1.6, 5})) == "truck right");
    CHECK(moveBetween(rest, key({-2, 1.6, 5})) == "truck left");
    CHECK(moveBetween(rest, key({0, 2.1, 5})) == "pedestal up");
    CHECK(moveBetween(rest, key({0, 1.1, 5})) == "pedestal down");
    CHECK(moveBetween(rest, key({0, 4.6, 5})) == "crane up");
    CHECK(moveBetween(rest, key({0, 1.6, 5}, {30, 0, 0})) == "pan");
    CHECK(moveBetween(rest, key({0, 1.6, 5}, {0, -12, 0})) == "tilt");
    CHECK(moveBetween(rest, key({0, 1.6, 5}, {0, 0, 9})) == "roll");
    CHECK(moveBetween(rest, key({0, 1.6, 5}, {}, 50)) == "zoom in");
    CHECK(moveBetween(rest, key({0, 1.6, 5}, {}, 25)) == "zoom out");
    CHECK(moveBetween(rest, key({0, 1.6, 5}, {}, 35, 2)) == "rack focus");
    CHECK(moveBetween(rest, key({0, 4.6, 3}, {0, -20, 0}, 50, 2)) == "dolly in + crane up + tilt + zoom in");
}

TEST_CASE("directions are those of the camera, not of the world")
{
    const Rotation left{90, 0, 0}; // looks along -X
    CHECK(moveBetween(key({0, 1.6, 0}, left), key({-2, 1.6, 0}, left)) == "dolly in");
    CHECK(moveBetween(key({0, 1.6, 0}, left), key({0, 1.6, -2}, left)) == "truck right");
    const Rotation down{0, -40, 0}; // a camera that looks down still dollies level
    CHECK(moveBetween(key({0, 3, 5}, down), key({0, 3, 2}, down)) == "dolly in");
}

TEST_CASE("what is too small to be a move is not named")
{
    CHECK(moveBetween(key({0, 1.6, 5}), key({0.02, 1.6, 5})) == "static");
    CHECK(moveBetween(key({0, 1.6, 5}), key({0.2, 1.65, 1})) == "dolly in");
    CHECK(moveBetween(key({0, 1.6, 5}, {179.9, 0, 0}), key({0, 1.6, 5}, {-179.9, 0, 0})) == "static");
    CHECK(moveBetween(key({0, 1.6, 5}), key({0, 1.6, 1}), {100, 120}) == "static"); // the move is over before the shot
}

TEST_CASE("the camera eases linearly between keys, holds at the ends and turns the short way")
{
    Setup setup;
    setup.keys = {{10, {0, 1, 0}, {170, 0, 0}, 20, 2}, {20, {10, 2, 0}, {-170, 10, 0}, 40, 4}};
    CHECK(cameraAt(setup, 0).position.x == 0);
    CHECK(cameraAt(setup, 99).position.x == 10);
    CHECK(cameraAt(setup, 99).frame == 99);
    const CameraKey middle = cameraAt(setup, 15);
    CHECK(middle.position.x == doctest::Approx(5));
    CHECK(middle.position.y == doctest::Approx(1.5));
    CHECK(middle.rotation.pan == doctest::Approx(180));
    CHECK(middle.rotation.tilt == doctest::Approx(5));
    CHECK(middle.focalMm == doctest::Approx(30));
    CHECK(middle.focusMetres == doctest::Approx(3));
    CHECK(cameraAt(setup, 20).rotation.pan == doctest::Approx(-170));
    setup.keys.clear();
    CHECK(cameraAt(setup, 5).focalMm == CameraKey{}.focalMm);
}

TEST_CASE("pan turns left, tilt looks up, roll leans to the left; lookAt is their reverse")
{
    const glm::dvec4 ahead(0, 0, -1, 0);
    const auto looksAlong = [&ahead](const Rotation& rotation) { return glm::dvec3(rotationMatrix(rotation) * ahead); };
    CHECK(looksAlong({90, 0, 0}).x == doctest::Approx(-1));
    CHECK(looksAlong({0, 90, 0}).y == doctest::Approx(1));
    CHECK((rotationMatrix({0, 0, 90}) * glm::dvec4(0, 1, 0, 0)).x == doctest::Approx(-1));

    const glm::dvec3 from(1, 2, 3);
    const glm::dvec3 target(-4, 6, 0.5);
    const glm::dvec3 seen = looksAlong(lookAt(from, target));
    const glm::dvec3 wanted = glm::normalize(target - from);
    CHECK(glm::length(seen - wanted) < 1e-12);
    CHECK(lookAt(from, from) == Rotation{});
    CHECK(lookAt(from, from + glm::dvec3(0, 2, 0)) == Rotation{0, 90, 0});
    const Transform moved{{1, 0, 0}, {90, 0, 0}, {2, 1, 1}};
    CHECK(glm::length(glm::dvec3(matrix(moved) * glm::dvec4(1, 0, 0, 1)) - glm::dvec3(1, 0, -2)) < 1e-12);
}

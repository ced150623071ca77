// SPDX-License-Identifier: Apache-2.0
#include "ml/request_check.h"
#include "rays/surface.h"
#include "rays/surroundings.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include <algorithm>

namespace {

constexpr std::uint16_t kFloor = 1, kRedWall = 2;
using room::kHeight;
using room::kWidth;
using room::lamp;
using room::Set;

ml::Surroundings surroundingsOf(const Set& set, const ml::Request& request, int threads = 1)
{
    return rays::traceSurroundings(set.tracer(), request, [](std::uint32_t body) { return static_cast<std::uint16_t>(body + 1); }, threads);
}

/// Where a point of the grid lies: its cell, and the pixel in the middle of it.
struct Place {
    explicit Place(std::size_t point)
        : column(static_cast<int>(point) % grid.columns)
        , row(static_cast<int>(point) / grid.columns)
    {
    }
    ml::SurroundingsGrid grid = ml::surroundingsGrid(kWidth, kHeight);
    int column;
    int row;
    int x = ml::pixelOfCell(column, grid.cell, kWidth);
    int y = ml::pixelOfCell(row, grid.cell, kHeight);
};

bool isOnFloor(const ml::Request& request, std::size_t point)
{
    const Place place(point);
    return request.guide.objectId[static_cast<std::size_t>(place.y * kWidth + place.x)] == kFloor;
}

/// World: where a ray of a visible surface ends, from its direction and its distance.
glm::vec3 endOf(const ml::Request& request, const ml::Surroundings& around, std::size_t ray)
{
    const Place place(ray / ml::kRaysOfPoint);
    const rays::Surface from = rays::surfaceAt(request, place.x, place.y).value();
    const int number = static_cast<int>(ray % ml::kRaysOfPoint);
    const auto d = ml::gatherDirection({from.normal.x, from.normal.y, from.normal.z}, number, ml::gatherPattern(place.column, place.row));
    const glm::vec3 direction = number == ml::kMirrorRay ? glm::reflect(from.view, from.normal) : glm::vec3(d[0], d[1], d[2]);
    return from.origin() + direction * around.distance[ray];
}

} // namespace

TEST_CASE("what stands around a picture fits the picture's request")
{
    Set set;
    set.add({0, 1, -6}, {1, 2, 1}, {0.2f, 0.2f, 0.2f});
    ml::Request request = set.photograph();
    request.surroundings = surroundingsOf(set, request);
    CHECK(request.surroundings.known());
    CHECK_NOTHROW(ml::checkRequest(request));
}

TEST_CASE("a red wall outside the picture is met, with its colour, its side and its distance")
{
    Set set;
    REQUIRE(set.add({-6, 3, -5}, {1, 6, 30}, {0.9f, 0.02f, 0.02f}) == kRedWall); // its side at x = -5.5
    const ml::Request request = set.photograph();
    const ml::SurroundingsGrid grid = ml::surroundingsGrid(kWidth, kHeight);
    Set bare;
    const ml::Surroundings without = surroundingsOf(bare, bare.photograph()), around = surroundingsOf(set, request);
    std::size_t met = 0;
    for (std::size_t ray = 0; ray < around.objectId.size(); ++ray) {
        if (around.objectId[ray] != kRedWall || !isOnFloor(request, ray / ml::kRaysOfPoint))
            continue;
        ++met;
        CHECK(around.normal[3 * ray] == 127);
        CHECK(around.baseColour[3 * ray] > 200);
        CHECK(around.baseColour[3 * ray + 1] < 50);
        CHECK(endOf(request, around, ray).x == doctest::Approx(-5.5).epsilon(1e-3));
    }
    CHECK(met > grid.points() / 8);
    CHECK(std::ranges::find(without.objectId, kRedWall) == without.objectId.end());
}

TEST_CASE("where nothing stands there is sky: a floor's rays meet nothing, and a pixel of sky sends none")
{
    const Set set;
    const ml::Request request = set.photograph();
    const ml::Surroundings around = surroundingsOf(set, request);
    CHECK(std::ranges::all_of(around.objectId, [](std::uint16_t object) { return object == 0; }));
    CHECK(std::ranges::all_of(around.distance, [](float distance) { return distance == 0; }));
}

TEST_CASE("a mirror on the floor would show what stands behind it")
{
    Set set;
    const std::uint16_t wall = set.add({0, 10, -20}, {60, 20, 1}, glm::vec3(0.4f));
    const ml::Request request = set.photograph();
    const ml::Surroundings around = surroundingsOf(set, request);
    for (std::size_t point = 0; point < around.objectId.size() / ml::kRaysOfPoint; ++point)
        if (isOnFloor(request, point))
            REQUIRE(around.objectId[point * ml::kRaysOfPoint + ml::kMirrorRay] == wall);
}

TEST_CASE("the sun reaches the side of a wall that is turned to it and free, and none after sunset")
{
    Set set;
    const std::uint16_t wall = set.add({-6, 3, -5}, {1, 6, 30}, glm::vec3(0.9f));
    ml::Request request = set.photograph();
    const auto lit = [&](const std::array<float, 3>& towardsSun) {
        request.look.towardsSun = towardsSun;
        const ml::Surroundings around = surroundingsOf(set, request);
        std::size_t count = 0;
        for (std::size_t ray = 0; ray < around.sun.size(); ++ray)
            count += around.objectId[ray] == wall && around.sun[ray] == 255;
        return count;
    };
    CHECK(lit({0.6f, 0.8f, 0}) > 0);
    CHECK(lit({-0.6f, 0.8f, 0}) == 0); // it shines on the other side
    CHECK(lit({0.6f, -0.8f, 0}) == 0);
    set.add({4, 20, -5}, {60, 0.1f, 60}, glm::vec3(1)); // a roof over all
    CHECK(lit({0.6f, 0.8f, 0}) == 0);
}

TEST_CASE("the number of threads changes nothing")
{
    Set set;
    set.add({-6, 3, -5}, {1, 6, 30}, {0.9f, 0.02f, 0.02f});
    set.add({1, 1, -5}, {1, 2, 1}, {0.2f, 0.2f, 0.7f});
    ml::Request request = set.photograph();
    request.lamps = {lamp({-3, 4, -6}), lamp({9, 2, -6})};
    request.look.towardsSun = {0.6f, 0.8f, 0};
    const ml::Surroundings one = surroundingsOf(set, request, 1);
    for (const int threads : {2, 3, 64})
        CHECK(surroundingsOf(set, request, threads) == one);
}

// SPDX-License-Identifier: Apache-2.0
#include "rays/mirrors.h"

#include "ml/request_check.h"
#include "rays/surface.h"
#include "rays/surroundings.h"
#include "tests/rays/room.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include <algorithm>

namespace {

constexpr std::uint16_t kFloor = 1;
using room::kHeight;
using room::kWidth;
using room::Set;

ml::Request photographOf(const Set& set, const char* floor = "water")
{
    ml::Request request = set.photograph();
    for (ml::ObjectInfo& object : request.objects)
        object.semanticClass = "wall";
    request.objects[kFloor - 1].semanticClass = floor;
    return request;
}

ml::MirrorHits mirrorsOf(const Set& set, const ml::Request& request, int threads = 1)
{
    return rays::traceMirrors(set.tracer(), request, [](std::uint32_t body) { return static_cast<std::uint16_t>(body + 1); }, threads);
}

glm::vec3 endOf(const ml::Request& request, const ml::MirrorHits& hits, std::size_t ray)
{
    const rays::Surface from
        = rays::surfaceAt(request, static_cast<int>(hits.pixel[ray]) % kWidth, static_cast<int>(hits.pixel[ray]) / kWidth).value();
    return from.origin() + glm::reflect(from.view, from.normal) * hits.distance[ray];
}

} // namespace

TEST_CASE("a mirror shows what its ray meets, where, of which colour, and which side of it")
{
    Set set;
    const std::uint16_t wall = set.add({0, 10, -20}, {60, 20, 1}, {0.9f, 0.02f, 0.02f}); // its side at z = -19.5
    ml::Request request = photographOf(set);
    const ml::MirrorHits hits = mirrorsOf(set, request);
    REQUIRE(hits.size() > 0);
    for (std::size_t ray = 0; ray < hits.size(); ++ray) {
        CHECK(request.guide.objectId[hits.pixel[ray]] == kFloor);
        CHECK(hits.objectId[ray] == wall);
        CHECK(endOf(request, hits, ray).z == doctest::Approx(-19.5).epsilon(1e-3));
        CHECK(hits.normal[3 * ray + 2] == 127);
        CHECK(hits.axis[ray] == 2);
        CHECK(hits.rest[3 * ray + 2] == doctest::Approx(0.5)); // of the cube of one metre that the wall is made from
        CHECK(hits.baseColour[3 * ray] > 200);
        CHECK(hits.baseColour[3 * ray + 1] < 50);
    }
    request.surroundings
        = rays::traceSurroundings(set.tracer(), request, [](std::uint32_t body) { return static_cast<std::uint16_t>(body + 1); });
    CHECK(request.surroundings.mirrors == hits);
    CHECK_NOTHROW(ml::checkRequest(request));
}

TEST_CASE("rays are few where neighbours see one thing, and one a pixel along the borders of what they see")
{
    Set bare, set;
    set.add({0, 4, -20}, {1, 8, 1}, glm::vec3(0.9f)); // a post in the middle
    const ml::Request request = photographOf(set);
    const ml::MirrorHits few = mirrorsOf(bare, photographOf(bare)), more = mirrorsOf(set, request);
    const auto floor = static_cast<std::size_t>(std::ranges::count(request.guide.objectId, kFloor));
    CHECK(few.size() < floor / 2);
    CHECK(more.size() > few.size());
    CHECK(more.size() < floor);
    // Wherever the post begins, two neighbouring pixels say so.
    const auto rayAt = [&](std::uint32_t pixel) { return std::ranges::find(more.pixel, pixel) - more.pixel.begin(); };
    std::size_t borders = 0;
    for (std::size_t ray = 0; ray + 1 < more.size(); ++ray) {
        if (more.objectId[ray] != 0 || more.objectId[ray + 1] == 0)
            continue;
        ++borders;
        CHECK(more.pixel[ray + 1] == more.pixel[ray] + 1);
        CHECK(rayAt(more.pixel[ray] + 1) == static_cast<std::ptrdiff_t>(ray + 1));
    }
    CHECK(borders > 4);
}

TEST_CASE("only what may be a mirror sends rays: water and floors, streets under water or ice, panes by their colour")
{
    Set set;
    set.add({0, 1, -6}, {1, 2, 1}, glm::vec3(0.2f));
    CHECK(mirrorsOf(set, photographOf(set, "floor")).size() > 0);
    CHECK(mirrorsOf(set, photographOf(set, "ground")).size() == 0);
    ml::Request street = photographOf(set, "road");
    CHECK(mirrorsOf(set, street).size() == 0);
    street.look.words = {"wet"};
    CHECK(mirrorsOf(set, street).size() > 0);
    street.look = {};
    street.look.weather = "rain";
    CHECK(mirrorsOf(set, street).size() > 0);
    street.look.indoors = true;
    CHECK(mirrorsOf(set, street).size() == 0);
    street.look = {};
    street.look.words = {"frozen"};
    CHECK(mirrorsOf(set, street).size() > 0);
    street.look = {};
    for (const auto& [words, mirrors] : {std::pair("damp", true), {"icy", true}, {"old", false}}) {
        street.objects[kFloor - 1].words = words;
        CHECK((mirrorsOf(set, street).size() > 0) == mirrors);
    }

    ml::Request facade = photographOf(set, "building");
    CHECK(mirrorsOf(set, facade).size() == 0);
    for (std::size_t pixel = 0; pixel < facade.guide.depth.size(); ++pixel) {
        const std::uint8_t glass[] = {38, 45, 52};
        std::ranges::copy(glass, facade.guide.baseColour.begin() + static_cast<std::ptrdiff_t>(3 * pixel));
    }
    CHECK(mirrorsOf(set, facade).size() > 0);
}

TEST_CASE("the sun is where the ray ends only if nothing hides it there")
{
    Set set;
    set.add({0, 10, -20}, {60, 20, 1}, glm::vec3(0.4f));
    ml::Request request = photographOf(set);
    request.look.towardsSun = {0, 0.6f, 0.8f};
    CHECK(std::ranges::all_of(mirrorsOf(set, request).sun, [](std::uint8_t sun) { return sun == 255; }));
    request.look.towardsSun = {0, 0.6f, -0.8f}; // behind the wall
    CHECK(std::ranges::all_of(mirrorsOf(set, request).sun, [](std::uint8_t sun) { return sun == 0; }));
}

TEST_CASE("threads share the mirrors' rays and change none")
{
    Set set;
    set.add({-1, 1, -8}, {1, 2, 1}, glm::vec3(0.7f));
    set.add({2, 3, -15}, {3, 6, 1}, {0.1f, 0.5f, 0.2f});
    const ml::Request request = photographOf(set);
    const ml::MirrorHits one = mirrorsOf(set, request);
    for (const int threads : {2, 3, 7})
        CHECK(mirrorsOf(set, request, threads) == one);
}

// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/proxy.h"
#include "tests/assets/mesh_checks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <limits>

using assets::makeProxy;

namespace {

// The names of plan::kSemanticClassNames; assets cannot include the plan.
constexpr std::array kClasses{"ground", "road", "pavement", "building", "wall", "floor", "ceiling", "stairs", "column", "door", "furniture",
    "vehicle", "tree", "person", "rock", "water", "lamp", "prop", "rubble"};

bool isClass(const std::string& name) { return std::ranges::find(kClasses, name) != kClasses.end(); }

double height(const assets::Shape& shape) { return double(shape.max.y - shape.min.y); }

} // namespace

TEST_CASE("all proxies of the list are there")
{
    for (const std::string name : {"box", "wall with door", "wall with window", "floor", "stairs", "ramp", "column", "building", "street",
             "car", "tree", "rock", "table", "chair", "bed", "door", "lamp post"}) {
        CAPTURE(name);
        CHECK(assets::findProxyKind(name) != nullptr);
    }
    CHECK(assets::findProxyKind("spaceship") == nullptr);
}

TEST_CASE("every proxy is a sound mesh of real size that stands on the ground")
{
    for (const auto& kind : assets::proxyKinds()) {
        CAPTURE(kind.name);
        const auto shape = makeProxy(kind.name);
        CHECK(isClass(shape.semanticClass));
        CHECK_FALSE(shape.parts.empty());
        std::size_t triangles = 0;
        for (const auto& part : shape.parts) {
            CAPTURE(part.name);
            CHECK((part.semanticClass.empty() || isClass(part.semanticClass)));
            CHECK(test::isSound(part.mesh));
            CHECK(test::facesFollowNormals(part.mesh) > 0.999);
            CHECK(std::min({part.colour.r, part.colour.g, part.colour.b}) >= 0);
            CHECK(std::max({part.colour.r, part.colour.g, part.colour.b}) <= 1);
            triangles += part.mesh.indices.size() / 3;
        }
        CHECK(triangles < 14000);
        const bool lies = shape.max.y < 0.2f || kind.name == "ceiling"; // slabs reach into the ground
        if (!lies)
            CHECK(std::abs(shape.min.y) < 0.005f);
        CHECK(shape.max.x - shape.min.x < 70);
    }
}

TEST_CASE("closed proxies enclose a positive volume, so their faces look outwards")
{
    for (const std::string name : {"box", "column", "car", "van", "tree", "conifer", "bush", "hedge", "grass", "rock", "table", "chair",
             "bed", "sofa", "crate", "barrel", "stairs", "ramp", "lamp post", "bare tree", "cup", "glass", "bottle", "plate", "candle",
             "letter", "papers", "book", "phone", "laptop", "suitcase", "bag", "umbrella", "pistol", "picture", "table lamp", "rug",
             "curtains", "radiator", "sink", "bicycle", "traffic cone", "litter bin", "barrier", "bus stop"}) {
        CAPTURE(name);
        for (const auto& part : makeProxy(name).parts) {
            CAPTURE(part.name);
            CHECK(test::signedVolume(part.mesh) > 0);
        }
    }
    CHECK(test::signedVolume(makeProxy("ramp", {{"width", 2}, {"height", 1}, {"depth", 3}}).parts[0].mesh) == doctest::Approx(3));
}

TEST_CASE("the body of a vehicle is closed and even from side to side")
{
    for (const std::string name : {"car", "van"}) {
        CAPTURE(name);
        const auto shape = makeProxy(name);
        for (const auto& part : shape.parts)
            CHECK(test::isClosed(part.mesh));
        const auto& body = shape.parts.front().mesh;
        float left = 0, right = 0;
        for (const auto& position : body.positions) {
            left = std::min(left, position.x);
            right = std::max(right, position.x);
        }
        CHECK(left == doctest::Approx(-right).epsilon(0.002));
    }
}

TEST_CASE("dimensions set the size")
{
    const auto box = makeProxy("box", {{"width", 2}, {"height", 3}, {"depth", 4}});
    CHECK(box.max.x - box.min.x == doctest::Approx(2));
    CHECK(height(box) == doctest::Approx(3));
    CHECK(box.max.z - box.min.z == doctest::Approx(4));
    const auto low = makeProxy("building", {{"storeys", 2}}), high = makeProxy("building", {{"storeys", 6}});
    CHECK(height(high) - height(low) == doctest::Approx(4 * 3.3).epsilon(0.001));
    CHECK(height(makeProxy("stairs", {{"height", 1.8}})) == doctest::Approx(1.8));
    const auto car = makeProxy("car");
    CHECK(car.max.z - car.min.z == doctest::Approx(4.5).epsilon(0.03));
}

TEST_CASE("every proxy stays sound at the ends of its dimensions")
{
    for (const auto& kind : assets::proxyKinds()) {
        CAPTURE(kind.name);
        for (const bool largest : {false, true}) {
            std::map<std::string, double> dimensions;
            for (const auto& dimension : kind.dimensions)
                dimensions[dimension.name] = largest ? std::min(dimension.max, dimension.value * 6) : dimension.min;
            for (const auto& part : makeProxy(kind.name, dimensions).parts)
                CHECK(test::isSound(part.mesh));
        }
    }
}

TEST_CASE("the same call makes the same proxy, another variant another one")
{
    for (const std::string name : {"tree", "rock", "building", "rubble", "conifer", "bare tree", "bush", "hedge", "grass"}) {
        CAPTURE(name);
        CHECK(
            makeProxy(name, {{"variant", 3}}).parts.back().mesh.positions == makeProxy(name, {{"variant", 3}}).parts.back().mesh.positions);
        CHECK(
            makeProxy(name, {{"variant", 3}}).parts.back().mesh.positions != makeProxy(name, {{"variant", 4}}).parts.back().mesh.positions);
    }
}

TEST_CASE("lamps shine from within the shape, and have a glowing part")
{
    for (const std::string name : {"lamp post", "floor lamp", "table lamp", "candle", "campfire"}) {
        CAPTURE(name);
        const auto shape = makeProxy(name);
        REQUIRE(shape.lamps.size() == 1);
        CHECK(std::ranges::any_of(shape.parts, &assets::Part::emissive));
        for (int axis = 0; axis < 3; ++axis) {
            CHECK(shape.lamps[0].position[axis] <= shape.max[axis]);
            CHECK(shape.lamps[0].position[axis] >= shape.min[axis]);
        }
    }
}

TEST_CASE("light goes through the glass of a wall's window and of a bus stop, and through nothing else")
{
    const auto wall = makeProxy("wall with window");
    for (const auto& part : wall.parts) {
        CAPTURE(part.name);
        CHECK(part.clear == (part.name == "glass"));
    }
    CHECK(std::ranges::any_of(wall.parts, &assets::Part::clear));
    for (const auto& part : makeProxy("bus stop").parts)
        CHECK(part.clear == (part.name == "pane"));
    // A drinking glass would be taken for a window, which lights a room.
    CHECK(std::ranges::none_of(makeProxy("glass").parts, &assets::Part::clear));
    // Behind a facade there is no room for light to fall into.
    CHECK(std::ranges::none_of(makeProxy("building").parts, &assets::Part::clear));
}

TEST_CASE("props have the size of the things they stand for")
{
    struct Size {
        const char* name;
        glm::vec3 metres;
    };
    const std::array sizes{Size{"cup", {0.16f, 0.07f, 0.16f}}, Size{"bottle", {0.08f, 0.3f, 0.08f}}, Size{"plate", {0.26f, 0.02f, 0.26f}},
        Size{"letter", {0.22f, 0.003f, 0.11f}}, Size{"phone", {0.07f, 0.008f, 0.15f}}, Size{"laptop", {0.33f, 0.22f, 0.3f}},
        Size{"suitcase", {0.66f, 0.49f, 0.2f}}, Size{"umbrella", {1.05f, 0.94f, 1.05f}}, Size{"pistol", {0.03f, 0.13f, 0.2f}},
        Size{"bicycle", {0.62f, 1.04f, 1.8f}}, Size{"bus stop", {3.4f, 2.59f, 1.73f}}};
    for (const auto& [name, metres] : sizes) {
        CAPTURE(name);
        const auto shape = makeProxy(name);
        for (int axis = 0; axis < 3; ++axis)
            CHECK(shape.max[axis] - shape.min[axis] == doctest::Approx(metres[axis]).epsilon(0.15));
    }
}

TEST_CASE("a candle burns without its wax burning")
{
    const auto candle = makeProxy("candle");
    CHECK(candle.parts[0].semanticClass.empty());
    CHECK(candle.semanticClass == "prop");
    CHECK(candle.parts.back().semanticClass == "lamp");
}

TEST_CASE("curtains close as far as they are drawn")
{
    const auto gapOf = [](double drawn) {
        const auto curtains = makeProxy("curtains", {{"width", 2}, {"drawn", drawn}});
        float gap = 2; // metres, from the middle to the nearest cloth
        for (const auto& position : curtains.parts[0].mesh.positions)
            gap = std::min(gap, std::abs(position.x));
        return gap;
    };
    CHECK(gapOf(30) == doctest::Approx(0.7).epsilon(0.01));
    CHECK(gapOf(100) < 0.01f);
}

TEST_CASE("the parts of a street tell road from pavement")
{
    const auto street = makeProxy("street");
    CHECK(std::ranges::any_of(street.parts, [](const auto& part) { return part.semanticClass == "road"; }));
    CHECK(std::ranges::any_of(street.parts, [](const auto& part) { return part.semanticClass == "pavement"; }));
}

TEST_CASE("values outside their limits are clamped, unknown names refused")
{
    CHECK(height(makeProxy("box", {{"height", 1e9}})) == doctest::Approx(500));
    CHECK_THROWS_WITH_AS(makeProxy("spaceship"), "There is no proxy \"spaceship\"; choose one of the list.", assets::AssetError);
    CHECK_THROWS_WITH_AS(
        makeProxy("box", {{"colour", 1}}), "The proxy \"box\" has no dimension \"colour\"; leave it out.", assets::AssetError);
    CHECK_THROWS_AS(makeProxy("box", {{"width", std::numeric_limits<double>::quiet_NaN()}}), assets::AssetError);
}

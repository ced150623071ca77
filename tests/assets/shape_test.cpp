// SPDX-License-Identifier: Apache-2.0
#include "assets/asset_error.h"
#include "assets/figure/figure.h"
#include "assets/import/import_client.h"
#include "assets/proxies/proxy.h"
#include "tests/assets/mesh_checks.h"

#include <doctest/doctest.h>

#include <random>

using assets::Shape;
using assets::shapeFromBytes;
using assets::shapeToBytes;

namespace {

Shape named(const std::string& file, const std::vector<std::string>& parts = {})
{
    Shape shape;
    shape.name = file;
    for (const auto& name : parts) {
        shape.parts.emplace_back();
        shape.parts.back().name = name;
        shape.parts.back().mesh.indices = {0, 0, 0};
    }
    return shape;
}

} // namespace

TEST_CASE("a shape comes back from its bytes")
{
    auto lamp = assets::makeProxy("lamp post");
    lamp.parts[0].mesh.colours.assign(lamp.parts[0].mesh.positions.size(), glm::vec3(0.25f, 0.5f, 1));
    for (const auto& shape : {lamp, assets::makeFigure({}), assets::makeProxy("wall with window")}) {
        const auto back = shapeFromBytes(shapeToBytes(shape));
        CHECK(back.name == shape.name);
        CHECK(back.semanticClass == shape.semanticClass);
        CHECK(back.min == shape.min);
        CHECK(back.max == shape.max);
        REQUIRE(back.parts.size() == shape.parts.size());
        for (std::size_t i = 0; i < back.parts.size(); ++i) {
            CHECK(back.parts[i].name == shape.parts[i].name);
            CHECK(back.parts[i].semanticClass == shape.parts[i].semanticClass);
            CHECK(back.parts[i].colour == shape.parts[i].colour);
            CHECK(back.parts[i].emissive == shape.parts[i].emissive);
            CHECK(back.parts[i].clear == shape.parts[i].clear);
            CHECK(back.parts[i].mesh.positions == shape.parts[i].mesh.positions);
            CHECK(back.parts[i].mesh.rest == shape.parts[i].mesh.rest);
            CHECK(back.parts[i].mesh.indices == shape.parts[i].mesh.indices);
            CHECK(back.parts[i].mesh.colours.size() == shape.parts[i].mesh.colours.size());
            CHECK(test::isSound(back.parts[i].mesh));
            for (std::size_t k = 0; k < back.parts[i].mesh.normals.size(); k += 97)
                CHECK(glm::distance(back.parts[i].mesh.normals[k], shape.parts[i].mesh.normals[k]) < 1e-3f);
        }
        REQUIRE(back.lamps.size() == shape.lamps.size());
        CHECK(shapeToBytes(back) == shapeToBytes(shapeFromBytes(shapeToBytes(back))));
    }
    CHECK(glm::distance(shapeFromBytes(shapeToBytes(lamp)).parts[0].mesh.colours[0], glm::vec3(0.25f, 0.5f, 1)) < 1e-4f);
}

TEST_CASE("bytes that are cut short are refused at every length")
{
    const auto bytes = shapeToBytes(assets::makeProxy("floor"));
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_THROWS_AS(shapeFromBytes(std::span(bytes).first(length)), assets::AssetError);
    auto longer = bytes;
    longer.push_back(std::byte(0));
    CHECK_THROWS_AS(shapeFromBytes(longer), assets::AssetError);
}

TEST_CASE("bytes that are changed give a sound shape or a sentence")
{
    const auto bytes = shapeToBytes(assets::makeProxy("lamp post"));
    std::mt19937 random(5);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        auto damaged = bytes;
        // Headers and counts lie at the front: hit them more often.
        const auto reach = round % 2 == 0 ? std::size_t(120) : damaged.size();
        damaged[random() % reach] = std::byte(random());
        try {
            for (const auto& part : shapeFromBytes(damaged).parts)
                REQUIRE((part.mesh.indices.empty() || test::isSound(part.mesh)));
        } catch (const assets::AssetError&) {
            ++refused;
        }
    }
    CHECK(refused > 300);
}

TEST_CASE("a newer version is told as such")
{
    auto bytes = shapeToBytes(assets::makeProxy("floor"));
    bytes[4] = std::byte(2);
    CHECK_THROWS_WITH_AS(
        shapeFromBytes(bytes), "The stored geometry was written by a newer version of Previsto; update this one.", assets::AssetError);
}

TEST_CASE("classes are guessed from names in several languages")
{
    CHECK(assets::guessSemanticClass(named("Oak_tree_02")) == "tree");
    CHECK(assets::guessSemanticClass(named("OldHouses")) == "building");
    CHECK(assets::guessSemanticClass(named("Straßenlaterne")) == "lamp");
    CHECK(assets::guessSemanticClass(named("GROSSER_BAUM")) == "tree");
    CHECK(assets::guessSemanticClass(named("voiture-rouge")) == "vehicle");
    CHECK(assets::guessSemanticClass(named("mesa01")) == "furniture");
    CHECK(assets::guessSemanticClass(named("Tür")) == "door");
    CHECK(assets::guessSemanticClass(named("carpet")) == "prop");
    CHECK(assets::guessSemanticClass(named("Pond_01")) == "water");
    CHECK(assets::guessSemanticClass(named("lake house")) == "building"); // it stands at the water
    CHECK(assets::guessSemanticClass(named("water_tank")) == "prop"); // it holds water
    CHECK(assets::guessSemanticClass(named("export_final", {"Wheel", "Car_paint", "Car_glass"})) == "vehicle");
    CHECK(assets::guessSemanticClass(named("untitled")) == "prop");
}

// SPDX-License-Identifier: Apache-2.0
// Scenes are varied and cameras see something.
#include "ml/training/guide/render_guide.h"
#include "ml/training/scenes/make_scene.h"
#include "ml/training/scenes/rare_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

using namespace training;

TEST_CASE("scenes show all places, times and weathers, and every picture holds something")
{
    ShapeStore shapes;
    std::set<std::string> places, times, weathers, classes, things;
    int empty = 0;
    constexpr int kScenes = 100;
    for (std::uint64_t seed = 1; seed <= kScenes; ++seed) {
        const TracedScene made = makeScene(seed, 16.0f / 9, shapes);
        const ml::Request request = renderGuide(made.scene, *made.geometry, 48, 27);
        places.insert(made.scene.place);
        times.insert(made.scene.look.time);
        weathers.insert(made.scene.look.weather);
        for (const Item& item : made.scene.items)
            things.insert(item.shape->name);
        for (const std::uint16_t id : request.guide.objectId)
            if (id > 0)
                classes.insert(request.objects[id - 1u].semanticClass);
        const auto sky = std::count(request.guide.objectId.begin(), request.guide.objectId.end(), 0);
        if (sky > 48 * 27 * 7 / 10)
            ++empty;
    }
    CHECK(places.size() == 11);
    CHECK(times.size() == 4);
    CHECK(weathers.size() == 5);
    CHECK(empty <= kScenes / 10);
    for (const char* name :
        {"building", "road", "pavement", "person", "vehicle", "tree", "lamp", "wall", "floor", "furniture", "water", "rubble"})
        CHECK_MESSAGE(classes.contains(name), name);
    for (const char* title : {"Cup and saucer", "Glass", "Bottle", "Plate", "Candle", "Letter", "Papers", "Book", "Phone", "Laptop",
             "Suitcase", "Bag", "Umbrella", "Picture", "Table lamp", "Rug", "Sink unit", "Curtains", "Radiator", "Bicycle", "Traffic cone",
             "Litter bin", "Barrier", "Bus stop", "Tree", "Conifer", "Bare tree", "Bush", "Hedge", "Tall grass"})
        CHECK_MESSAGE(things.contains(title), title);
}

TEST_CASE("some things are wet and some icy, some looks name a season, and all the rest stays as it was")
{
    ShapeStore shapes;
    constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "winter"};
    int wet = 0, icy = 0, frosts = 0, seasons = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Scene made = makeScene(seed, 16.0f / 9, shapes).scene;
        const auto before = made;
        for (made.seed = before.seed; made.seed < before.seed + 100; ++made.seed) {
            made.items = before.items;
            made.look = before.look;
            made.look.words.clear();
            addRareWords(made);
            for (const std::string& word : made.look.words)
                ++(std::ranges::find(kSeasons, word) != kSeasons.end() ? seasons : frosts);
            std::string classOfChanged;
            for (std::size_t i = 0; i < made.items.size(); ++i) {
                const std::string &now = made.items[i].words, &then = before.items[i].words;
                if (now == then)
                    continue;
                REQUIRE(now.starts_with(then));
                wet += now.ends_with("wet") || now.ends_with("damp");
                icy += now.ends_with("icy") || now.ends_with("frozen") || now.ends_with("frosty");
                const std::string& name = made.items[i].shape->semanticClass;
                CHECK((classOfChanged.empty() || classOfChanged == name));
                classOfChanged = name;
            }
        }
    }
    CHECK(wet > 20);
    CHECK(icy > 20);
    CHECK(frosts > 20);
    CHECK(frosts < 12 * 100 / 10);
    CHECK(seasons > 60);
}

TEST_CASE("what lies on a table lies on it")
{
    ShapeStore shapes;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        const TracedScene made = makeScene(seed, 16.0f / 9, shapes);
        for (const Item& item : made.scene.items) {
            if (item.shape->name != "Plate" && item.shape->name != "Laptop")
                continue;
            CAPTURE(seed);
            const glm::vec3 at(item.worldFromLocal[3]);
            Hit below;
            // From within the table's top, its underside is near.
            REQUIRE(made.geometry->trace(at - glm::vec3(0, 0.001f, 0), {0, -1, 0}, below));
            CHECK(below.distance < 0.06f);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// A film of any size, for the tests and the benchmark of the store.
#pragma once

#include "app/plan/plan.h"

namespace test {

/// A camera that dollies in over two seconds.
inline plan::Setup movingSetup(plan::Id<plan::Scene> scene, double side)
{
    using namespace plan;
    Setup setup;
    setup.scene = scene;
    setup.sensor = {"ARRI ALEXA 35", "4K 16:9", 4096, 2304, 6.075};
    setup.lenses = {"Signature Prime", {18, 25, 35, 47, 75}, 1.8, 1, 46.3, 0.45};
    setup.keys.front().position.x = side;
    CameraKey end = setup.keys.front();
    end.frame = 47;
    end.position.z -= 1;
    setup.keys.push_back(end);
    return setup;
}

/// Buildings and trees; every fifth item is a figure.
inline plan::Item itemNumber(plan::Id<plan::Scene> scene, int number)
{
    using namespace plan;
    Item item;
    item.id = newId<Item>();
    item.scene = scene;
    item.order = number;
    item.name = "Item " + std::to_string(number);
    item.shape = number % 2 ? "building" : "tree";
    item.semantic = number % 2 ? SemanticClass::Building : SemanticClass::Tree;
    item.dimensions = {{"width", 2.5 + number}, {"storeys", 3}};
    item.transform.position = {number * 1.25, 0, -number * 0.1};
    item.words = "red brick, snow on the ledges";
    if (number % 5 == 0) {
        item.kind = ItemKind::Figure;
        item.semantic = SemanticClass::Person;
        item.figure = Figure{};
        item.figure->joints["left_elbow"] = {10, 0.1, -3};
        item.figure->eyeline = glm::dvec3(1, 1.7, 3);
    }
    return item;
}

/// A film of `scenes` scenes with a set and some shots each.
inline plan::Plan sampleFilm(int scenes, int itemsPerScene, int shotsPerScene)
{
    using namespace plan;
    Plan film;
    film.film.title = "Snowfall";
    film.film.rate = {24000, 1001};
    film.film.look.words = "quiet";
    std::vector<Scene> allScenes;
    std::vector<Item> items;
    std::vector<Setup> setups;
    std::vector<Shot> shots;
    std::vector<Panel> panels;
    for (int s = 0; s < scenes; ++s) {
        Scene scene;
        scene.id = newId<Scene>();
        scene.order = s;
        scene.number = std::to_string(s + 1);
        scene.heading = "EXT. AVENUE - NIGHT";
        scene.look.weather = Weather::Snow;
        allScenes.push_back(scene);
        for (int i = 0; i < itemsPerScene; ++i)
            items.push_back(itemNumber(scene.id, i));
        for (int i = 0; i < shotsPerScene; ++i) {
            Setup setup = movingSetup(scene.id, i);
            setup.id = newId<Setup>();
            setup.letter = std::string(1, char('A' + i % 8)) + (i < 8 ? "" : std::to_string(i / 8));
            Shot shot;
            shot.id = newId<Shot>();
            shot.scene = scene.id;
            shot.setup = setup.id;
            shot.order = s * 1000 + i + 1;
            shot.range = {0, 48};
            shot.size = ShotSize::MCU;
            shot.description = "Anna crosses the avenue towards the parked car, take " + std::to_string(i);
            Panel panel;
            panel.id = newId<Panel>();
            panel.shot = shot.id;
            setups.push_back(setup);
            shots.push_back(shot);
            panels.push_back(panel);
        }
    }
    film.scenes = Table<Scene>::fromRows(std::move(allScenes));
    film.items = Table<Item>::fromRows(std::move(items));
    film.setups = Table<Setup>::fromRows(std::move(setups));
    film.shots = Table<Shot>::fromRows(std::move(shots));
    film.panels = Table<Panel>::fromRows(std::move(panels));
    return film;
}

} // namespace test

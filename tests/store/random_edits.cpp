// SPDX-License-Identifier: Apache-2.0
#include "tests/store/random_edits.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"

#include <array>

namespace test {
namespace {

using namespace plan;

Setup movingSetup(Id<Scene> scene, double side)
{
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

Item itemNumber(Id<Scene> scene, int number)
{
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

} // namespace

plan::Plan sampleFilm(int scenes, int itemsPerScene, int shotsPerScene)
{
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

std::string RandomEdits::words()
{
    constexpr std::array kWords{"snow", "façade", "Straße", "\"quoted\"", "it's", "雪", "new\nline", "", "lamp; DROP TABLE shots", "50 %"};
    return std::string(kWords[static_cast<std::size_t>(pick(int(kWords.size())))]) + " " + std::to_string(pick(1000));
}

plan::Plan RandomEdits::next(plan::Plan plan)
{
    switch (pick(4)) {
    case 0:
        return changeStructure(std::move(plan));
    case 1:
        return changePreviews(std::move(plan));
    default:
        return changeField(std::move(plan));
    }
}

plan::Plan RandomEdits::changeField(plan::Plan plan)
{
    const Item* item = anyOf(plan.items);
    const Shot* shot = anyOf(plan.shots);
    const Setup* setup = anyOf(plan.setups);
    switch (pick(7)) {
    case 0:
        plan.film.title = words();
        plan.film.look.sunAzimuth = number(0, 360);
        return plan;
    case 1:
        if (item) {
            Item changed = *item;
            changed.transform.position = {number(-50, 50), number(0, 3), number(-50, 50)};
            changed.transform.rotation.pan = number(-180, 180);
            plan.items.put(changed);
        }
        return plan;
    case 2:
        if (item) {
            Item changed = *item;
            changed.words = words();
            changed.colour = changed.colour ? std::nullopt : std::optional(glm::dvec3(number(0, 1), 0.5, 0.25));
            changed.light = changed.light ? std::nullopt : std::optional(Light{});
            plan.items.put(changed);
        }
        return plan;
    case 3:
        if (shot) {
            Shot changed = *shot;
            changed.description = words();
            changed.dialogue = words();
            changed.status = static_cast<ShotStatus>(pick(4));
            changed.look.seed = m_random();
            plan.shots.put(changed);
        }
        return plan;
    case 4:
        if (setup) {
            Setup changed = *setup;
            changed.keys.front().focalMm = number(12, 180);
            changed.support = static_cast<Support>(pick(12));
            changed.letter = nextSetupLetter(plan, changed.scene);
            plan.setups.put(changed);
        }
        return plan;
    case 5:
        return shot && item ? withOverride(plan, shot->id, item->id, Transform{{number(-5, 5), 0, 0}, {}, {1, 1, 1}}) : plan;
    default:
        return shot && item ? withHidden(plan, shot->id, item->id, pick(2) == 0) : plan;
    }
}

plan::Plan RandomEdits::changeStructure(plan::Plan plan)
{
    const Item* item = anyOf(plan.items);
    const Shot* shot = anyOf(plan.shots);
    const Shot* other = anyOf(plan.shots);
    const Scene* scene = anyOf(plan.scenes);
    switch (pick(8)) {
    case 0: {
        Scene added;
        added.number = std::to_string(pick(200)) + "A";
        added.order = number(0, 100);
        added.script = words();
        return withScene(plan, added);
    }
    case 1:
        return scene && plan.scenes.size() > 2 ? withoutScene(plan, scene->id) : plan;
    case 2:
        if (scene)
            plan.items.put(itemNumber(scene->id, pick(100)));
        return plan;
    case 3:
        return item ? withoutItem(plan, item->id) : plan;
    case 4: {
        if (!scene)
            return plan;
        Shot added;
        added.scene = scene->id;
        added.range = {pick(50), 100};
        return withShot(plan, movingSetup(scene->id, number(0, 9)), added);
    }
    case 5:
        return shot ? withoutShot(plan, shot->id) : plan;
    case 6:
        return shot && other ? withShotMoved(plan, shot->id, other->id) : plan;
    default:
        return shot ? withShotDuplicated(plan, shot->id) : plan;
    }
}

plan::Plan RandomEdits::changePreviews(plan::Plan plan)
{
    const Preview* preview = anyOf(plan.previews);
    const Panel* panel = anyOf(plan.panels);
    const int kind = pick(4);
    if (kind < 2 && panel) {
        Preview added;
        added.id = newId<Preview>();
        added.panel = panel->id;
        added.createdUtc = "2026-11-22T15:24:32Z";
        added.width = 512;
        added.height = 288;
        added.seed = m_random(); // also above 2^63
        added.provenance = R"({"prompt":{"positive":"night, snow, lanterns","per_object":{"1":"red brick"}},"noise":{"seed":7}})";
        plan.previews.put(added);
    } else if (kind == 2 && preview) {
        return withHero(plan, preview->id);
    } else if (preview) {
        return withoutPreview(plan, preview->id);
    }
    return plan;
}

} // namespace test

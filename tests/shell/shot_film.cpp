// SPDX-License-Identifier: Apache-2.0
#include "tests/shell/shot_film.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/preview/tools.h"

namespace {

constexpr int kShotsOfScene = 10;

plan::Scene sceneOf(int number)
{
    plan::Scene scene;
    scene.id = plan::newId<plan::Scene>();
    scene.order = number;
    scene.number = std::to_string(number);
    scene.heading = "EXT. STREET - DAY";
    return scene;
}

} // namespace

// Rows are put straight into their tables: thousands of edits one after the other would take longer than the test.
plan::Plan shotFilm(int shots)
{
    plan::Plan plan;
    std::vector<plan::Scene> scenes;
    std::vector<plan::Setup> setups;
    std::vector<plan::Shot> rows;
    std::vector<plan::Panel> panels;
    std::vector<plan::Item> items;
    for (int i = 0; i < shots; ++i) {
        if (i % kShotsOfScene == 0)
            scenes.push_back(sceneOf(i / kShotsOfScene + 1));
        plan::Setup setup;
        setup.id = plan::newId<plan::Setup>();
        setup.scene = scenes.back().id;
        setup.letter = std::string(1, "ABCDEFGHJK"[i % kShotsOfScene]);
        setup.lenses = {"Test primes", {18, 25, 35, 50, 75, 100}, 2.0, 1.0, 0, 0};
        plan::Shot shot;
        shot.id = plan::newId<plan::Shot>();
        shot.scene = setup.scene;
        shot.setup = setup.id;
        shot.order = i + 1;
        shot.range = {0, 48};
        shot.description = "Shot number " + std::to_string(i);
        plan::Panel panel;
        panel.id = plan::newId<plan::Panel>();
        panel.shot = shot.id;
        plan::Item item;
        item.id = plan::newId<plan::Item>();
        item.scene = setup.scene;
        item.order = i;
        item.name = "Figure " + std::to_string(i);
        item.kind = plan::ItemKind::Figure;
        item.semantic = plan::SemanticClass::Person;
        item.figure = plan::Figure{};
        setups.push_back(setup);
        rows.push_back(shot);
        panels.push_back(panel);
        items.push_back(item);
    }
    plan.scenes = plan::Table<plan::Scene>::fromRows(scenes);
    plan.setups = plan::Table<plan::Setup>::fromRows(setups);
    plan.shots = plan::Table<plan::Shot>::fromRows(rows);
    plan.panels = plan::Table<plan::Panel>::fromRows(panels);
    plan.items = plan::Table<plan::Item>::fromRows(items);
    return plan;
}

plan::Preview previewOf(const plan::Plan& plan, plan::Id<plan::Shot> shot, std::uint64_t seed)
{
    plan::Preview preview;
    preview.id = plan::newId<plan::Preview>();
    preview.panel = plan::panelsOfShot(plan, shot).front()->id;
    preview.seed = seed;
    preview.createdUtc = "2026-11-22T15:24:" + std::to_string(10 + seed % 50) + "Z";
    preview.width = 512;
    preview.height = 214;
    return preview;
}

OpenFilm::OpenFilm(const plan::Plan& plan)
    : document(shell::Document::create(path(), plan, preview::Places{}))
{
}

plan::Id<plan::Shot> OpenFilm::shot(int number) const { return plan::shotsInCut(document->plan()).at(std::size_t(number))->id; }

QStringList OpenFilm::names() const
{
    QStringList names;
    for (const auto* shot : plan::shotsInCut(document->plan()))
        names << QString::fromStdString(plan::shotName(document->plan(), *shot));
    return names;
}

void OpenFilm::reopen()
{
    const auto film = path();
    document.reset();
    document = shell::Document::open(film, preview::Places{});
}

// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

std::vector<std::string> cutOf(const Plan& film)
{
    std::vector<std::string> names;
    for (const auto& [shot, name] : shotNamesInCut(film))
        names.push_back(name);
    return names;
}

using Cut = std::vector<std::string>;

std::string refusal(const Plan& film)
{
    try {
        check(film);
    } catch (const PlanError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("an edit leaves the plan it came from as it was")
{
    const Plan before = test::smallFilm();
    const Plan copy = before;
    const Plan after = withoutScene(before, scenesInOrder(before).front()->id);
    CHECK(before == copy);
    CHECK_FALSE(after == before);
    CHECK(after.scenes.size() == 1);
    CHECK(after.items.size() == 3);
    CHECK(after.shots.size() == 1);
    CHECK(after.panels.size() == 2);
    CHECK_NOTHROW(check(after));
    CHECK(after.film == before.film);
}

TEST_CASE("a shot goes with its board, and its setup with the last shot of it")
{
    Plan film = test::smallFilm();
    const std::size_t setups = film.setups.size();
    film = withOverride(film, findShot(film, "1A")->id, film.items.rows().front()->id, {});
    film = withoutShot(film, findShot(film, "1A")->id);
    CHECK(film.setups.size() == setups); // 1A/2, now 1A, still uses it
    CHECK(cutOf(film) == Cut{"1B", "1A", "2A"});
    CHECK(film.overrides.empty());
    film = withoutShot(film, findShot(film, "1A")->id);
    CHECK(film.setups.size() == setups - 1);
    CHECK_NOTHROW(check(film));
    CHECK(withoutShot(film, {12345}) == film);
}

TEST_CASE("an item goes with its overrides")
{
    Plan film = test::smallFilm();
    const Id<Item> item = itemsOfScene(film, findShot(film, "1A")->scene).front()->id;
    film = withHidden(film, findShot(film, "1A")->id, item, true);
    film = withoutItem(film, item);
    CHECK(film.overrides.empty());
    CHECK_NOTHROW(check(film));
}

TEST_CASE("a shot moves before another, to the front and to the end")
{
    const Plan film = test::smallFilm();
    const auto id = [&film](const char* name) { return findShot(film, name)->id; };
    CHECK(cutOf(withShotMoved(film, id("2A"), id("1B"))) == Cut{"1A", "2A", "1B", "1A/2"});
    CHECK(cutOf(withShotMoved(film, id("1B"), id("1A"))) == Cut{"1B", "1A", "1A/2", "2A"});
    CHECK(cutOf(withShotMoved(film, id("1B"), {})) == Cut{"1A", "1A/2", "2A", "1B"});
    CHECK(cutOf(withShotMoved(film, id("1B"), id("1B"))) == cutOf(film));
}

TEST_CASE("the cut can be re-ordered in one gap for ever")
{
    Plan film = test::smallFilm();
    const Id<Shot> a = findShot(film, "1A")->id;
    const Id<Shot> b = findShot(film, "1B")->id;
    const Id<Shot> c = findShot(film, "1A/2")->id;
    for (int i = 0; i < 2000; ++i) { // each move halves the gap before 2A, until doubles have no room left
        film = withShotMoved(film, i % 2 ? b : c, findShot(film, "2A")->id);
        const auto cut = shotsInCut(film);
        REQUIRE(cut[2]->id == (i % 2 ? b : c));
        REQUIRE(cut[0]->id == a);
    }
}

TEST_CASE("a duplicate stands right after its shot, with its own setup and overrides and without previews")
{
    Plan film = test::smallFilm();
    const Id<Shot> original = findShot(film, "1A")->id;
    film = withHidden(film, original, film.items.rows().front()->id, true);
    Preview preview;
    preview.id = newId<Preview>();
    preview.panel = panelsOfShot(film, original).front()->id;
    film.previews.put(preview);
    film = withShotDuplicated(film, original);
    CHECK(cutOf(film) == Cut{"1A", "1C", "1B", "1A/2", "2A"});
    CHECK(film.overrides.size() == 2);
    CHECK(film.previews.size() == 1);
    const Shot& copy = *findShot(film, "1C");
    CHECK(panelsOfShot(film, copy.id).size() == 1);
    CHECK(film.setups.find(copy.setup)->keys == film.setups.find(findShot(film, "1A")->setup)->keys);
    CHECK_NOTHROW(check(film));
}

TEST_CASE("check says what is not whole")
{
    const Plan film = test::smallFilm();
    CHECK(refusal(film).empty());
    Plan bad = film;
    bad.setups.remove(findShot(film, "1B")->setup);
    CHECK(refusal(bad).find("setup") != std::string::npos);
    bad = film;
    bad.scenes.remove(scenesInOrder(film).front()->id);
    CHECK(refusal(bad).find("scene") != std::string::npos);
    bad = film;
    bad.shots.remove(findShot(film, "1B")->id);
    CHECK(refusal(bad).find("panel") != std::string::npos);
    bad = film;
    Shot empty = *findShot(film, "1B");
    empty.range.end = empty.range.start;
    bad.shots.put(empty);
    CHECK(refusal(bad) == "The shot 1B has no frames; its end must lie after its start.");
    bad = film;
    Setup setup = *film.setups.find(findShot(film, "2A")->setup);
    setup.keys.clear();
    bad.setups.put(setup);
    CHECK(refusal(bad).find("camera key") != std::string::npos);
    setup.keys = {CameraKey{}, CameraKey{}};
    bad.setups.put(setup);
    CHECK(refusal(bad).find("order") != std::string::npos);
    bad = film;
    bad.film.deliveries.clear();
    CHECK(refusal(bad).find("delivery") != std::string::npos);
}

TEST_CASE("panels: beats come and go, the end follows the move, and all follow the range")
{
    Plan film = test::smallFilm();
    const auto shot = findShot(film, "1B")->id;
    const auto framesOf = [&] {
        std::vector<std::int64_t> frames;
        for (const Panel* panel : panelsOfShot(film, shot))
            frames.push_back(panel->frame);
        return frames;
    };
    using Frames = std::vector<std::int64_t>;
    const auto setup = film.shots.find(shot)->setup;
    film = withRange(film, shot, {10, 50});
    Setup moving = *film.setups.find(setup);
    moving.keys.resize(1);
    moving.keys.push_back(moving.keys.front());
    moving.keys.back().frame = moving.keys.front().frame + 40;
    film.setups.put(moving);
    film = withPanelsOfMove(film, setup);
    CHECK(framesOf() == Frames{10, 49});
    CHECK(withPanelsOfMove(film, setup) == film);

    film = withPanel(film, shot, 30, newId<Panel>());
    CHECK(framesOf() == Frames{10, 30, 49});
    CHECK(panelsOfShot(film, shot)[1]->kind == PanelKind::Beat);
    CHECK(withPanel(film, shot, 30, newId<Panel>()) == film);
    CHECK_THROWS_AS(withPanel(film, shot, 50, newId<Panel>()), PlanError);

    film = withRange(film, shot, {100, 115});
    CHECK(framesOf() == Frames{100, 114, 114}); // the beat would lie behind the end
    film = withoutPanel(film, panelsOfShot(film, shot)[1]->id);
    moving.keys.resize(1);
    film.setups.put(moving);
    film = withPanelsOfMove(film, setup);
    CHECK(framesOf() == Frames{100});
    CHECK_THROWS_AS(withoutPanel(film, panelsOfShot(film, shot).front()->id), PlanError);
    CHECK_NOTHROW(check(film));
}

TEST_CASE("an end panel with a preview stays when the camera stops moving, and the first panel stands for the shot")
{
    Plan film = test::smallFilm();
    const Shot* moves = nullptr;
    for (const auto& shot : film.shots.rows())
        if (panelsOfShot(film, shot->id).size() > 1)
            moves = shot.get();
    REQUIRE(moves);
    film.previews.removeIf([](const Preview&) { return true; });
    const auto panels = panelsOfShot(film, moves->id);
    Preview end;
    end.id = newId<Preview>();
    end.panel = panels.back()->id;
    end.createdUtc = "2026-11-22T16:00:00Z";
    film.previews.put(end);
    CHECK(shotPreview(film, moves->id)->id == end.id);
    Preview start = end;
    start.id = newId<Preview>();
    start.panel = panels.front()->id;
    start.createdUtc = "2026-11-22T15:00:00Z"; // older
    film.previews.put(start);
    CHECK(shotPreview(film, moves->id)->id == start.id);
    CHECK(panelPreview(film, end.panel)->id == end.id);

    const auto shot = moves->id;
    Setup still = *film.setups.find(moves->setup);
    still.keys.resize(1);
    film.setups.put(still);
    film = withPanelsOfMove(film, still.id);
    CHECK(panelsOfShot(film, shot).size() == 2);
}

// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

Preview previewAt(Id<Panel> panel, const std::string& utc, std::uint64_t seed, PreviewState state = PreviewState::Candidate)
{
    Preview preview;
    preview.id = newId<Preview>();
    preview.panel = panel;
    preview.createdUtc = utc;
    preview.seed = seed;
    preview.state = state;
    return preview;
}

} // namespace

TEST_CASE("items stand in outliner order, panels by frame")
{
    const Plan film = test::smallFilm();
    std::vector<std::string> names;
    for (const Item* item : itemsOfScene(film, scenesInOrder(film).front()->id))
        names.push_back(item->name);
    CHECK(names == std::vector<std::string>{"Key", "Wall", "Anna"});

    const auto panels = panelsOfShot(film, findShot(film, "2A")->id);
    REQUIRE(panels.size() == 2); // the camera moves: a start and an end
    CHECK(panels[0]->kind == PanelKind::Start);
    CHECK(panels[1]->kind == PanelKind::End);
    CHECK(panels[1]->frame == 47);
    CHECK(panelsOfShot(film, findShot(film, "1A")->id).size() == 1);
}

TEST_CASE("the newest hero stands for a panel, else the newest candidate, never a rejected one; the first panel for the shot")
{
    Plan film = test::smallFilm();
    const Shot& shot = *findShot(film, "2A");
    const auto panels = panelsOfShot(film, shot.id);
    CHECK(shotPreview(film, shot.id) == nullptr);
    const Preview older = previewAt(panels[0]->id, "2026-11-22T10:00:00Z", 1);
    const Preview newer = previewAt(panels[0]->id, "2026-11-22T11:00:00Z", 2);
    const Preview atEnd = previewAt(panels[1]->id, "2026-11-22T11:30:00Z", 2);
    const Preview rejected = previewAt(panels[0]->id, "2026-11-22T12:00:00Z", 3, PreviewState::Rejected);
    for (const Preview& preview : {older, newer, atEnd, rejected})
        film.previews.put(preview);
    CHECK(shotPreview(film, shot.id)->id == newer.id);
    CHECK(panelPreview(film, panels[1]->id)->id == atEnd.id);
    CHECK(previewsOfPanel(film, panels[0]->id).size() == 3);
    CHECK(previewsOfShot(film, shot.id).front()->id == older.id);

    film = withHero(film, older.id);
    CHECK(shotPreview(film, shot.id)->id == older.id);
    const Preview variant = previewAt(panels[0]->id, "2026-11-22T13:00:00Z", 4);
    film.previews.put(variant);
    film = withHero(film, variant.id);
    CHECK(film.previews.find(older.id)->state == PreviewState::Candidate); // one hero for each panel
    CHECK(film.previews.find(rejected.id)->state == PreviewState::Rejected);
    film = withHero(film, variant.id);
    CHECK(film.previews.find(variant.id)->state == PreviewState::Candidate);
    film = withoutPreview(film, variant.id);
    CHECK(film.previews.size() == 4);
}

TEST_CASE("a shot sees its set with its own overrides")
{
    Plan film = test::smallFilm();
    const Shot& shot = *findShot(film, "1A");
    const Shot& other = *findShot(film, "1B");
    const auto set = itemsOfScene(film, shot.scene);
    const Id<Item> wall = set[1]->id;
    const Id<Item> anna = set[2]->id;
    film = withOverride(film, shot.id, anna, Transform{{9, 0, 0}, {}, {1, 1, 1}});
    film = withHidden(film, shot.id, wall, true);

    const auto seen = itemsInShot(film, *film.shots.find(shot.id));
    REQUIRE(seen.size() == 2);
    CHECK(seen[1].item->id == anna);
    CHECK(seen[1].overridden);
    CHECK(seen[1].transform.position.x == 9);
    CHECK_FALSE(seen[0].overridden);
    CHECK(itemsInShot(film, *film.shots.find(other.id)).size() == 3);

    film = withHidden(film, shot.id, anna, true);
    film = withHidden(film, shot.id, anna, false);
    CHECK(itemsInShot(film, *film.shots.find(shot.id))[1].transform.position.x == 9); // shown again where it was put
    film = withHidden(film, shot.id, wall, false);
    CHECK(film.overrides.size() == 1); // an override that says nothing goes
    film = withoutOverride(film, shot.id, anna);
    CHECK(film.overrides.empty());
    CHECK(itemsInShot(film, *film.shots.find(shot.id))[2].transform.position.x == 1);
}

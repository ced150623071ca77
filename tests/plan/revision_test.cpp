// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/plan/revision.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>

using namespace plan;

namespace {

struct Fixture {
    Plan film = test::smallFilm();
    Id<Shot> shot = findShot(film, "1A")->id;
    Panel panel = *panelsOfShot(film, shot).front();
    std::string before = revisionText(film, panel);

    std::string after(const Plan& changed) const { return revisionText(changed, *changed.panels.find(panel.id)); }
    bool changes(const std::function<void(Item&)>& change, const char* name = "Anna") const
    {
        Plan changed = film;
        for (const Item* item : itemsOfScene(film, film.shots.find(shot)->scene))
            if (item->name == name) {
                Item copy = *item;
                change(copy);
                changed.items.put(copy);
            }
        return after(changed) != before;
    }
    bool changesSetup(const std::function<void(Setup&)>& change) const
    {
        Plan changed = film;
        Setup copy = *film.setups.find(film.shots.find(shot)->setup);
        change(copy);
        changed.setups.put(copy);
        return after(changed) != before;
    }
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "everything that a frame is made from changes its revision")
{
    CHECK(changes([](Item& item) { item.transform.position.x += 0.01; }));
    CHECK(changes([](Item& item) { item.words = "red coat"; }));
    CHECK(changes([](Item& item) { item.figure->pose = "run"; }));
    CHECK(changes([](Item& item) { item.figure->face = 2; }));
    CHECK(changes([](Item& item) { item.figure->hair = "hat"; }));
    CHECK(changes([](Item& item) { item.figure->outfit.reset(); }));
    CHECK(changes([](Item& item) { item.figure->joints["left_knee"].tilt += 1; }));
    CHECK(changes([](Item& item) { item.colour = glm::dvec3(1, 0, 0); }, "Wall"));
    CHECK(changes([](Item& item) { item.dimensions["width"] = 5; }, "Wall"));
    CHECK(changes([](Item& item) { item.light->candela = 10; }, "Key"));
    CHECK(changesSetup([](Setup& setup) { setup.keys.front().focalMm = 50; }));
    CHECK(changesSetup([](Setup& setup) { setup.keys.front().position.y = 2; }));
    CHECK(changesSetup([](Setup& setup) { setup.stop = 4; }));
    CHECK(changesSetup([](Setup& setup) { setup.lenses.squeeze = 2; }));
    CHECK(changesSetup([](Setup& setup) { setup.sensor.photositesWide = 4000; }));

    Plan changed = film;
    changed.film.look.weather = Weather::Rain;
    changed.film.deliveries.front().ratio = 1.85;
    CHECK(after(changed) != before);
    changed = film;
    changed.film.look.words = "loud";
    CHECK(after(changed) != before);
    CHECK(after(withHidden(film, shot, film.items.rows().front()->id, true)) != "");
    for (const Item* item : itemsOfScene(film, film.shots.find(shot)->scene)) {
        CHECK(after(withHidden(film, shot, item->id, true)) != before);
        CHECK(after(withOverride(film, shot, item->id, Transform{{7, 7, 7}, {}, {1, 1, 1}})) != before);
    }
}

TEST_CASE_FIXTURE(Fixture, "what does not show leaves the revision")
{
    CHECK_FALSE(changes([](Item& item) { item.name = "Bettina"; }));
    CHECK_FALSE(changesSetup([](Setup& setup) { setup.letter = "Z"; }));
    CHECK_FALSE(changesSetup([](Setup& setup) { setup.support = Support::Crane; }));
    CHECK_FALSE(changesSetup([](Setup& setup) { setup.keys.front().position.x = -0.0; }));
    Plan changed = film;
    Shot copy = *film.shots.find(shot);
    copy.description = "Another text";
    copy.order = 99;
    changed.shots.put(copy);
    changed.film.title = "Another title";
    CHECK(after(changed) == before);
    CHECK(after(withoutScene(film, scenesInOrder(film).back()->id)) == before);
    const Shot& other = *findShot(film, "1B");
    CHECK(after(withHidden(film, other.id, film.items.rows().front()->id, true)) == before);
}

TEST_CASE_FIXTURE(Fixture, "many panels at once give the same texts, which are JSON")
{
    film = withHidden(film, shot, itemsOfScene(film, film.shots.find(shot)->scene).front()->id, true);
    film = withOverride(film, shot, itemsOfScene(film, film.shots.find(shot)->scene).back()->id, Transform{{7, 7, 7}, {}, {1, 1, 1}});
    const Revisions revisions(film);
    for (const auto& row : film.panels.rows()) {
        CHECK(revisions.text(*row) == revisionText(film, *row));
        const auto json = nlohmann::json::parse(revisionText(film, *row));
        CHECK(json["items"].size() == (row->shot == shot ? 2 : 3));
        CHECK(
            json["camera"]["focalMm"].get<double>() == cameraAt(*film.setups.find(film.shots.find(row->shot)->setup), row->frame).focalMm);
    }
    Panel lost;
    CHECK(revisionText(film, lost) == "{}");
    CHECK(revisions.text(lost) == "{}");
}

TEST_CASE("texts with quotes and control characters stay JSON")
{
    Plan film = test::smallFilm();
    film.film.look.words = "say \"no\" \\ \n\t\x01 雪";
    const auto json = nlohmann::json::parse(revisionText(film, *film.panels.rows().front()));
    CHECK(json["words"][0] == film.film.look.words);
}

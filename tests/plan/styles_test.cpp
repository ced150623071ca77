// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/error.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>

namespace {

/// Two scenes with a shot each; a person and a chair in both, a car in the first only.
struct TwoScenes {
    plan::Plan plan;
    plan::Id<plan::Shot> first = shot("1");
    plan::Id<plan::Shot> second = shot("2");
    plan::Id<plan::Item> anna = item(first, "Anna", plan::SemanticClass::Person);
    plan::Id<plan::Item> chair = item(first, "Chair", plan::SemanticClass::Furniture);
    plan::Id<plan::Item> car = item(first, "Car", plan::SemanticClass::Vehicle);
    plan::Id<plan::Item> annaLater = item(second, "Anna", plan::SemanticClass::Person);
    plan::Id<plan::Item> chairLater = item(second, "Chair", plan::SemanticClass::Furniture);

    const plan::Item& row(plan::Id<plan::Item> id) const { return *plan.items.find(id); }

private:
    plan::Id<plan::Shot> shot(const char* number)
    {
        plan::Scene scene;
        scene.id = plan::newId<plan::Scene>();
        scene.number = number;
        plan = plan::withScene(std::move(plan), scene);
        plan::Setup setup;
        setup.id = plan::newId<plan::Setup>();
        setup.scene = scene.id;
        plan::Shot shot;
        shot.id = plan::newId<plan::Shot>();
        shot.scene = scene.id;
        shot.range = {0, 24};
        plan = plan::withShot(std::move(plan), setup, shot);
        return shot.id;
    }
    plan::Id<plan::Item> item(plan::Id<plan::Shot> shot, const char* name, plan::SemanticClass semantic)
    {
        plan::Item item;
        item.id = plan::newId<plan::Item>();
        item.scene = plan.shots.find(shot)->scene;
        item.name = name;
        item.semantic = semantic;
        plan.items.put(item);
        return item.id;
    }
};

} // namespace

TEST_CASE("a whole frame's style gives its seed and the style of namesakes to a shot of another scene")
{
    const TwoScenes film;
    const plan::Plan after = plan::withStyle(film.plan, {film.plan, film.first, 41, {}}, film.second, {});
    CHECK(after.shots.find(film.second)->look.seed == 41u);
    CHECK(after.items.find(film.annaLater)->style == plan::ItemStyle{film.anna, {}});
    CHECK(after.items.find(film.chairLater)->style == plan::ItemStyle{film.chair, {}});
    CHECK_FALSE(after.items.find(film.anna)->style);

    // Handed on once more, it is still the first one's.
    const plan::Plan back = plan::withStyle(after, {after, film.second, 8, {}}, film.first, {});
    CHECK(back.items.find(film.anna)->style == plan::ItemStyle{film.anna, {}});
}

TEST_CASE("within a scene a whole frame's style is its seed alone")
{
    const TwoScenes film;
    const plan::Plan after = plan::withStyle(film.plan, {film.plan, film.first, 9, {}}, film.first, {});
    CHECK(after.shots.find(film.first)->look.seed == 9u);
    CHECK(after.items == film.plan.items);
}

TEST_CASE("the style of items is kept whatever the seed, by namesakes or by those that are chosen")
{
    const TwoScenes film;
    const plan::Plan named = plan::withStyle(film.plan, {film.plan, film.first, 41, {film.anna}}, film.second, {});
    CHECK(named.items.find(film.annaLater)->style == plan::ItemStyle{film.anna, 41u});
    CHECK_FALSE(named.items.find(film.chairLater)->style);
    CHECK(named.shots == film.plan.shots);

    const plan::Plan chosen = plan::withStyle(film.plan, {film.plan, film.first, 41, {film.car}}, film.second, {film.chairLater});
    CHECK(chosen.items.find(film.chairLater)->style == plan::ItemStyle{film.car, 41u});

    // Of several, each takes that of its class.
    const plan::Plan several
        = plan::withStyle(film.plan, {film.plan, film.first, 41, {film.anna, film.car}}, film.second, {film.annaLater, film.chairLater});
    CHECK(several.items.find(film.annaLater)->style == plan::ItemStyle{film.anna, 41u});
    CHECK_FALSE(several.items.find(film.chairLater)->style);

    CHECK_THROWS_WITH_AS(plan::withStyle(film.plan, {film.plan, film.first, 41, {film.car}}, film.second, {}),
        doctest::Contains("select the ones that shall have it"), plan::PlanError);
}

TEST_CASE("a style that is kept stays what it was copied as")
{
    TwoScenes film;
    plan::Item anna = film.row(film.anna);
    anna.style = {film.car, 7u};
    film.plan.items.put(anna);
    const plan::Plan after = plan::withStyle(film.plan, {film.plan, film.first, 41, {film.anna}}, film.second, {});
    CHECK(after.items.find(film.annaLater)->style == plan::ItemStyle{film.car, 7u});
}

TEST_CASE("a style makes frames stale, its absence leaves revisions as they were")
{
    const TwoScenes film;
    const plan::Panel& panel = *plan::panelsOfShot(film.plan, film.second).front();
    const auto before = plan::revisionText(film.plan, panel);
    CHECK(before.find("style") == std::string::npos);
    const plan::Plan after = plan::withStyle(film.plan, {film.plan, film.first, 41, {film.anna}}, film.second, {});
    CHECK(plan::revisionText(after, panel) != before);
    CHECK(plan::planFromText(plan::planToText(after)) == after);
}

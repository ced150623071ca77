// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/viewport/item_edits.h"
#include "app/shell/viewport/outliner_rows.h"
#include "assets/figure/figure.h"
#include "tests/shell/viewport/small_film.h"

#include <doctest/doctest.h>

#include <map>

using namespace shell;

namespace {

plan::Transform at(double x)
{
    plan::Transform transform;
    transform.position.x = x;
    return transform;
}

std::vector<std::string> names(const plan::Plan& plan, plan::Id<plan::Scene> scene)
{
    std::vector<std::string> all;
    for (const auto* item : plan::itemsOfScene(plan, scene))
        all.push_back(item->name);
    return all;
}

} // namespace

TEST_CASE("a place lands in the set, or in this shot only")
{
    const auto film = smallFilm();
    const auto inSet = withPlaced(film.plan, {{film.anna, at(1)}}, {film.shot, false});
    CHECK(inSet.items.find(film.anna)->transform == at(1));
    CHECK(inSet.overrides.empty());

    const auto inShot = withPlaced(film.plan, {{film.anna, at(1)}}, {film.shot, true});
    CHECK(inShot.items.find(film.anna)->transform == at(0));
    CHECK(transformIn(inShot, *inShot.items.find(film.anna), film.shot) == at(1));
    CHECK(isOverridden(inShot, film.anna, film.shot));

    const auto again = withPlaced(inShot, {{film.anna, at(3)}}, {film.shot, false});
    CHECK(again.items.find(film.anna)->transform == at(0)); // its own version is what is seen, so that is moved
    CHECK(transformIn(again, *again.items.find(film.anna), film.shot) == at(3));
}

TEST_CASE("copies get free names and stand behind their originals")
{
    const auto film = smallFilm();
    const auto copy = plan::newId<plan::Item>();
    const auto plan = withCopies(film.plan, {film.anna}, {copy}, {1, 0, 0});
    CHECK(names(plan, film.scene) == std::vector<std::string>{"Anna", "Anna 2", "Box"});
    CHECK(plan.items.find(copy)->transform.position.x == doctest::Approx(1));
    CHECK(freeItemName(plan, film.scene, "Anna 2") == "Anna 3");
    plan::check(plan);
}

TEST_CASE("new items of every sort are whole")
{
    auto film = smallFilm();
    for (const char* kind : {"figure:child", "car", "light"}) {
        const auto item = newItem(film.plan, film.scene, kind, {1, 0, 2});
        film.plan.items.put(item);
        CHECK(item.order > film.plan.items.find(film.box)->order);
    }
    plan::check(film.plan);
    CHECK_THROWS_AS(newItem(film.plan, film.scene, "unicorn", {}), plan::PlanError);
}

TEST_CASE("a crowd differs by itself: a new figure has the face that fewest of its set have, a copy keeps its own")
{
    auto film = smallFilm();
    std::map<int, int> uses{{film.plan.items.find(film.anna)->figure->face.value_or(0), 1}};
    const auto faces = int(assets::figureFaces().size());
    for (int number = 1; number < 2 * faces; ++number) {
        const auto item = newItem(film.plan, film.scene, number % 2 == 0 ? "figure:child" : "figure:adult", {});
        film.plan.items.put(item);
        REQUIRE(item.figure->face);
        ++uses[*item.figure->face];
        if (number < faces)
            CHECK(uses[*item.figure->face] == 1);
    }
    CHECK(int(uses.size()) == faces);
    for (const auto& [face, count] : uses) {
        CAPTURE(face);
        CHECK(count == 2);
    }
    const auto last = newItem(film.plan, film.scene, "figure:adult", {});
    const auto copy = plan::newId<plan::Item>();
    film.plan.items.put(last);
    CHECK(withCopies(film.plan, {last.id}, {copy}, {}).items.find(copy)->figure->face == last.figure->face);
}

TEST_CASE("items move before others and to the end")
{
    auto film = smallFilm();
    const auto car = newItem(film.plan, film.scene, "car", {});
    film.plan.items.put(car);
    CHECK(names(withItemsMoved(film.plan, {car.id}, film.anna), film.scene) == std::vector<std::string>{"Car", "Anna", "Box"});
    CHECK(names(withItemsMoved(film.plan, {film.anna}, {}), film.scene) == std::vector<std::string>{"Box", "Car", "Anna"});
    CHECK(names(withItemsMoved(film.plan, {film.anna, car.id}, {}), film.scene) == std::vector<std::string>{"Box", "Anna", "Car"});
    CHECK(names(withItemsMoved(film.plan, {car.id}, film.box), film.scene) == std::vector<std::string>{"Anna", "Car", "Box"});
}

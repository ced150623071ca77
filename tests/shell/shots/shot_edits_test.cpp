// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/shots/shot_edits.h"
#include "tests/shell/shot_film.h"

#include <doctest/doctest.h>

using namespace shell;

namespace {

plan::Id<plan::Shot> shotAt(const plan::Plan& plan, std::size_t place) { return plan::shotsInCut(plan).at(place)->id; }

} // namespace

TEST_CASE("the first shot of an empty film brings its scene")
{
    const auto created = plan::newId<plan::Shot>();
    const auto plan = withNewShot({}, {}, {}, created);
    CHECK(plan.scenes.size() == 1);
    REQUIRE(plan.shots.contains(created));
    CHECK(plan::shotName(plan, *plan.shots.find(created)) == "1A");
    CHECK_NOTHROW(plan::check(plan));
}

TEST_CASE("a new shot follows its neighbour, seen from the same place with a letter of its own")
{
    auto plan = shotFilm(3);
    const auto first = shotAt(plan, 0);
    plan = withFocalText(std::move(plan), first, "75");
    const auto created = plan::newId<plan::Shot>();
    plan = withNewShot(std::move(plan), first, {}, created);
    CHECK(shotAt(plan, 1) == created);
    const auto* setup = plan.setups.find(plan.shots.find(created)->setup);
    CHECK(setup->letter == "D");
    CHECK(setup->keys.front().focalMm == 75);
    CHECK_NOTHROW(plan::check(plan));
}

TEST_CASE("a new scene goes after the one asked for, and so does its first shot")
{
    auto plan = shotFilm(25); // scenes 1, 2, 3
    const auto second = plan::scenesInOrder(plan)[1]->id;
    const auto scene = plan::newId<plan::Scene>();
    const auto shot = plan::newId<plan::Shot>();
    plan = withNewScene(std::move(plan), second, scene, shot);
    CHECK(plan::scenesInOrder(plan)[2]->id == scene);
    CHECK(plan.scenes.find(scene)->number == "4"); // numbers that are in use stay
    CHECK(shotAt(plan, 20) == shot);
    CHECK_NOTHROW(plan::check(plan));
}

TEST_CASE("a zoom keeps its factor when its lens is typed")
{
    auto plan = shotFilm(1);
    const auto shot = shotAt(plan, 0);
    auto setup = *plan.setups.find(plan.shots.find(shot)->setup);
    setup.keys.push_back(setup.keys.front());
    setup.keys.back().frame = 24;
    setup.keys.back().focalMm = 70;
    plan.setups.put(setup);
    plan = withFocalText(std::move(plan), shot, "50 mm");
    const auto& keys = plan.setups.find(setup.id)->keys;
    CHECK(keys.front().focalMm == doctest::Approx(50));
    CHECK(keys.back().focalMm == doctest::Approx(100));
}

TEST_CASE("a shorter shot keeps its panels within its range")
{
    auto plan = shotFilm(1);
    const auto shot = shotAt(plan, 0);
    plan::Panel end;
    end.id = plan::newId<plan::Panel>();
    end.shot = shot;
    end.kind = plan::PanelKind::End;
    end.frame = 47;
    plan.panels.put(end);
    plan = withDurationText(std::move(plan), shot, "0.5 s");
    CHECK(plan.shots.find(shot)->range.length() == 12);
    CHECK(plan.panels.find(end.id)->frame == 11);
    CHECK_NOTHROW(plan::check(plan));
}

TEST_CASE("what cannot be read is refused with a sentence that quotes it")
{
    const auto plan = shotFilm(1);
    const auto shot = shotAt(plan, 0);
    for (const char* text : {"", "long", "-3", "1e9"})
        CHECK_THROWS_AS(withFocalText(plan, shot, text), plan::PlanError);
    for (const char* text : {"", "0", "0.001 s", "for ever"})
        CHECK_THROWS_AS(withDurationText(plan, shot, text), plan::PlanError);
    CHECK_THROWS_AS(withStopText(plan, shot, "0.1"), plan::PlanError);
    CHECK_THROWS_AS(withSetupLetter(plan, shot, "  "), plan::PlanError);
}

// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/numbers.h"
#include "app/exchange/shot_list.h"
#include "app/exchange/subjects.h"
#include "tests/exchange/films.h"

#include <doctest/doctest.h>

TEST_CASE("headings are taken apart")
{
    const auto slug = [](const char* heading) {
        const exchange::Slugline line = exchange::sluglineOf(heading);
        return line.place + "|" + line.location + "|" + line.time;
    };
    CHECK(slug("EXT. AVENUE - NIGHT") == "EXT|AVENUE|NIGHT");
    CHECK(slug("INT. FLAT - KITCHEN - DAY") == "INT|FLAT - KITCHEN|DAY");
    CHECK(slug("INT/EXT CAR - DUSK") == "INT/EXT|CAR|DUSK");
    CHECK(slug("EXT. ROOF") == "EXT|ROOF|");
    CHECK(slug("A dream") == "|A dream|");
    CHECK(slug("INTERIOR DESIGN SHOP") == "|INTERIOR DESIGN SHOP|");
    CHECK(slug("") == "||");
}

TEST_CASE("numbers have a point and no idle zeros")
{
    CHECK(exchange::decimals(35, 1) == "35");
    CHECK(exchange::decimals(2.50, 2) == "2.5");
    CHECK(exchange::decimals(-0.001, 2) == "0");
    CHECK(exchange::decimals(-12.5, 1) == "-12.5");
}

TEST_CASE("subjects are the figures in the frame, nearest first")
{
    plan::Plan plan = films::awkward();
    const plan::Shot shot = *plan.shots.rows().front();
    const auto put = [&](const char* name, const glm::dvec3& position) {
        plan::Item item;
        item.id = plan::newId<plan::Item>();
        item.scene = shot.scene;
        item.name = name;
        item.kind = plan::ItemKind::Figure;
        item.semantic = plan::SemanticClass::Person;
        item.transform.position = position;
        item.figure = plan::Figure{};
        plan.items.put(item);
    };
    put("Far", {0.6, 0, -3});
    put("Near", {0, 0, 1});
    put("Behind", {0, 0, 9});
    put("Aside", {9, 0, 1});
    put("Speck", {0, 0, -300});
    const plan::Setup* setup = plan.setups.find(shot.setup);
    CHECK(exchange::subjectsInPicture(plan, shot, *setup) == "Near, Far");
}

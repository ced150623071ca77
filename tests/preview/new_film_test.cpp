// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/preview/request.h"
#include "tests/preview/films.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("a new film has a camera, a scene and a shot, and is whole")
{
    const plan::Plan plan = preview::newFilm("First steps", films::places());
    CHECK(plan.film.title == "First steps");
    CHECK(plan.film.sensor.body == "ARRI ALEXA 35");
    CHECK(plan.film.lenses.focalLengthsMm.size() > 10);
    CHECK(plan.scenes.size() == 1);
    REQUIRE(plan.shots.size() == 1);
    CHECK(plan::shotName(plan, *plan.shots.rows().front()) == "1A");
    CHECK_NOTHROW(plan::check(plan));
}

TEST_CASE("Snowfall holds what a sample must show")
{
    const plan::Plan plan = films::snowfall();
    CHECK(plan.scenes.size() == 3);
    CHECK(plan.shots.size() >= 12);
    std::set<std::string> sizes;
    int moving = 0;
    for (const plan::Shot* shot : plan::shotsInCut(plan)) {
        const plan::Setup* setup = plan.setups.find(shot->setup);
        sizes.insert(plan::shotSizeName(shot->size));
        moving += setup->keys.size() > 1 ? 1 : 0;
        CHECK_FALSE(shot->description.empty());
        for (const plan::CameraKey& key : setup->keys)
            CHECK(plan::nearestFocalLength(setup->lenses, key.focalMm) == key.focalMm); // a lens of the set
    }
    for (const std::string size : {"EST", "LS", "MS", "MCU", "CU"})
        CHECK_MESSAGE(sizes.contains(size), size);
    CHECK(moving >= 4);
}

TEST_CASE("an unknown sample is refused with the names there are")
{
    try {
        preview::sampleFilm("sunshine", films::places());
        FAIL("was made");
    } catch (const preview::PreviewError& error) {
        CHECK(std::string(error.what()) == "There is no sample film \"sunshine\"; there is: snowfall.");
    }
    CHECK_THROWS_AS(preview::sampleFilm("../../etc/passwd", films::places()), preview::PreviewError);
}

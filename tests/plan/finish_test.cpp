// SPDX-License-Identifier: Apache-2.0
#include "app/plan/finish.h"
#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

std::string onesOf(const Finish& finish)
{
    std::string names;
    for (const FinishEffect& effect : kFinishEffects) {
        if (finish.*effect.on)
            names += (names.empty() ? "" : " ") + std::string(effect.name);
    }
    return names;
}

} // namespace

TEST_CASE("camera and finish are named as people type them")
{
    CHECK(finishFromText("") == Finish{});
    CHECK(finishFromText("all") == Finish{});
    CHECK(onesOf(finishFromText("off")).empty());
    CHECK(onesOf(finishFromText("grain, weather")) == "weather grain");
    CHECK(onesOf(finishFromText("no grain,no lens")) == "focus motion weather halation grade");
    CHECK(onesOf(finishFromText("off, grade")) == "grade");
    CHECK_THROWS_WITH_AS(finishFromText("no sparkle"),
        "Camera and finish have no \"sparkle\"; use off, all, or some of focus, motion, weather, lens, halation, grain, grade, or no "
        "before them.",
        PlanError);
}

TEST_CASE("camera and finish are inherited like the rest of the look, and are part of the revision")
{
    Plan film = test::smallFilm();
    const Shot& shot = *findShot(film, "1A");
    const Panel& panel = *panelsOfShot(film, shot.id).front();
    const std::string before = revisionText(film, panel);
    CHECK(resolvedLook(film, shot).finish == Finish{});
    film.film.look.finish = finishFromText("no grain");
    CHECK_FALSE(resolvedLook(film, shot).finish.grain);
    CHECK(revisionText(film, panel) != before);
    film.film.look.finish.reset();
    CHECK(revisionText(film, panel) == before);
    film.film.look.exposure = 0; // as before there were exposures
    CHECK(revisionText(film, panel) == before);
    film.film.look.exposure = 0.5;
    CHECK(revisionText(film, panel) != before);
    Shot own = shot;
    own.look.finish = finishFromText("off");
    film.shots.put(own);
    CHECK_FALSE(resolvedLook(film, own).finish.focus);
}

// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"
#include "tests/plan/small_film.h"

#include <doctest/doctest.h>

using namespace plan;

TEST_CASE("inner levels win, words add up")
{
    const Look film{
        .words = "quiet", .time = TimeOfDay::Day, .weather = Weather::Fog, .grade = {}, .sunAzimuth = 90, .sunElevation = {}, .seed = 3};
    const Look scene{
        .words = {}, .time = TimeOfDay::Night, .weather = {}, .grade = Grade::Noir, .sunAzimuth = {}, .sunElevation = 20, .seed = {}};
    const Look shot{
        .words = "lanterns", .time = {}, .weather = Weather::Snow, .grade = {}, .sunAzimuth = {}, .sunElevation = {}, .seed = {}};
    const ResolvedLook resolved = resolveLook({&film, &scene, &shot});
    CHECK(resolved.words == std::vector<std::string>{"quiet", "lanterns"});
    CHECK(resolved.time == TimeOfDay::Night);
    CHECK(resolved.weather == Weather::Snow);
    CHECK(resolved.grade == Grade::Noir);
    CHECK(resolved.sunAzimuth == 90);
    CHECK(resolved.sunElevation == 20);
    CHECK(resolved.seed == 3);
    CHECK(resolveLook({}) == ResolvedLook{});
}

TEST_CASE("a sun that nobody placed follows the time of day")
{
    const auto elevation = [](TimeOfDay time) {
        Look look;
        look.time = time;
        return resolveLook({&look}).sunElevation;
    };
    CHECK(elevation(TimeOfDay::Day) > 30);
    CHECK(elevation(TimeOfDay::GoldenHour) < 15);
    CHECK(elevation(TimeOfDay::Dusk) < elevation(TimeOfDay::GoldenHour));
}

TEST_CASE("film, scene and shot make the look of a shot")
{
    const Plan film = test::smallFilm();
    const ResolvedLook night = resolvedLook(film, *findShot(film, "1A"));
    CHECK(night.words == std::vector<std::string>{"quiet", "lanterns"});
    CHECK(night.time == TimeOfDay::Night);
    CHECK(night.seed == 7);
    CHECK(resolvedLook(film, *findShot(film, "2A")).time == TimeOfDay::Day);
}

TEST_CASE("known words set fields, the others stay words")
{
    const Look look = lookFromText("night, snow, noir");
    CHECK(look.time == TimeOfDay::Night);
    CHECK(look.weather == Weather::Snow);
    CHECK(look.grade == Grade::Noir);
    CHECK(look.words.empty());

    CHECK(lookFromText("Golden Hour").time == TimeOfDay::GoldenHour);
    CHECK(lookFromText("sunset").time == TimeOfDay::GoldenHour);
    CHECK(lookFromText("rainy").weather == Weather::Rain);
    CHECK(lookFromText("black and white").grade == Grade::Noir);
    CHECK(lookFromText("teal and orange").grade == Grade::TealOrange);
    CHECK(lookFromText(" WARM ").grade == Grade::Warm);

    const Look both = lookFromText("snowy night");
    CHECK(both.time == TimeOfDay::Night);
    CHECK(both.weather == Weather::Snow);
    CHECK(both.words.empty());

    const Look mixed = lookFromText("dusk, Paper lanterns; a night to remember,, 雪");
    CHECK(mixed.time == TimeOfDay::Dusk); // "night" within a phrase says nothing
    CHECK(mixed.words == "Paper lanterns, a night to remember, 雪");
    CHECK(lookFromText("") == Look{});
    CHECK(lookFromText(" , ;\n") == Look{});
}

TEST_CASE("how much of a weather there is comes from the level that says so, and a new weather is all there")
{
    Look film, scene, shot;
    CHECK(resolveLook({&film}).weatherAmount == 1);
    film.weather = Weather::Snow;
    film.weatherAmount = 0.3;
    CHECK(resolveLook({&film, &scene, &shot}).weatherAmount == 0.3);
    scene.weather = Weather::Rain;
    CHECK(resolveLook({&film, &scene, &shot}).weatherAmount == 1);
    shot.weatherAmount = 0.5;
    CHECK(resolveLook({&film, &scene, &shot}).weatherAmount == 0.5);
    CHECK(weatherText(resolveLook({&film, &scene, &shot})) == "rain 50%");
    CHECK(weatherText(resolveLook({&film, &scene})) == "rain");
}

TEST_CASE("a percentage behind a weather is its amount, and elsewhere a word")
{
    const Look look = lookFromText("snow 40%, night");
    CHECK(look.weather == Weather::Snow);
    CHECK(look.weatherAmount == 0.4);
    CHECK(look.time == TimeOfDay::Night);
    CHECK(lookFromText("fog 5 %").weatherAmount == 0.05);
    CHECK(lookFromText("snow 40% night").time == TimeOfDay::Night);
    for (const char* text : {"snow 140%", "40%", "night 40%", "40% off", "snow 40"}) {
        CAPTURE(text);
        CHECK_FALSE(lookFromText(text).weatherAmount);
        CHECK(lookFromText(text).words == text);
    }
}

TEST_CASE("stops over and under are read as a camera crew says them, and written so that they are read again")
{
    CHECK(lookFromText("+1 stop").exposure == 1);
    CHECK(lookFromText("-1.5 stops").exposure == -1.5);
    CHECK(lookFromText("2 stops under").exposure == -2);
    CHECK(lookFromText("0.5 stop over, night").exposure == 0.5);
    CHECK(lookFromText("golden hour +2 stops").exposure == 2);
    CHECK(lookFromText("golden hour +2 stops").time == TimeOfDay::GoldenHour);
    for (const double stops : {-4.0, -1.0, -0.3, 0.7, 1.0, 2.5}) {
        CAPTURE(stops);
        const Look look = lookFromText(exposureText(stops));
        CHECK(look.exposure == doctest::Approx(stops));
        CHECK(look.words.empty());
    }
    for (const char* text : {"1 stop", "bus stop", "+9 stops", "+1", "1 stopover", "- stops", "+-1 stop", "nonstop over"}) {
        CAPTURE(text);
        CHECK_FALSE(lookFromText(text).exposure);
        CHECK(lookFromText(text).words == text);
    }
}

TEST_CASE("exposure comes from the innermost level that sets it, within what a picture bears")
{
    Look film, scene, shot;
    CHECK(resolveLook({&film, &scene, &shot}).exposure == 0);
    film.exposure = 1;
    CHECK(resolveLook({&film, &scene, &shot}).exposure == 1);
    shot.exposure = -0.5;
    CHECK(resolveLook({&film, &scene, &shot}).exposure == -0.5);
    shot.exposure = 70;
    CHECK(resolveLook({&film, &scene, &shot}).exposure == kMostExposure);
}

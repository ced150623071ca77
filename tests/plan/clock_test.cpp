// SPDX-License-Identifier: Apache-2.0
#include "app/plan/clock.h"

#include <doctest/doctest.h>

using namespace plan;

namespace {

ResolvedLook lookAt(double hour)
{
    const HourLight light = lightAt(hour);
    ResolvedLook look;
    look.time = light.time;
    look.sunAzimuth = light.sunAzimuth;
    look.sunElevation = light.sunElevation;
    return look;
}

} // namespace

TEST_CASE("the sun rises in the east, stands in the south and sets in the west")
{
    CHECK(lightAt(12).sunElevation == doctest::Approx(45));
    CHECK(lightAt(12).sunAzimuth == doctest::Approx(180));
    CHECK(lightAt(7).sunAzimuth < 120);
    CHECK(lightAt(7).sunAzimuth > 90);
    CHECK(lightAt(17).sunAzimuth == doctest::Approx(360 - lightAt(7).sunAzimuth));
    CHECK(lightAt(18).sunAzimuth == doctest::Approx(270));
    CHECK(lightAt(18).sunElevation == doctest::Approx(0));
}

TEST_CASE("each hour has its time of day")
{
    CHECK(lightAt(0).time == TimeOfDay::Night);
    CHECK(lightAt(5.5).time == TimeOfDay::Dusk);
    CHECK(lightAt(7).time == TimeOfDay::GoldenHour);
    CHECK(lightAt(12).time == TimeOfDay::Day);
    CHECK(lightAt(17).time == TimeOfDay::GoldenHour);
    CHECK(lightAt(18.5).time == TimeOfDay::Dusk);
    CHECK(lightAt(21).time == TimeOfDay::Night);
}

TEST_CASE("at night the moon stands opposite the sun")
{
    CHECK(lightAt(0).sunElevation == doctest::Approx(45));
    CHECK(lightAt(0).sunAzimuth == doctest::Approx(180)); // the sun is below the northern horizon
    for (const double hour : {0.0, 3.0, 20.0, 23.9})
        CHECK(lightAt(hour).sunElevation > 0);
}

TEST_CASE("every hour is read back from the look that it made")
{
    for (double hour = 0; hour < 24; hour += 0.25)
        CHECK(hourOf(lookAt(hour)) == doctest::Approx(hour));
}

TEST_CASE("a look that nobody set by the hour has the hour of its time of day")
{
    for (const TimeOfDay time : {TimeOfDay::Day, TimeOfDay::GoldenHour, TimeOfDay::Night}) {
        Look look;
        look.time = time;
        CHECK(lightAt(hourOf(resolveLook({&look}))).time == time);
    }
    Look dusk;
    dusk.time = TimeOfDay::Dusk; // its afterglow stands just above the horizon
    CHECK(hourOf(resolveLook({&dusk})) == doctest::Approx(18).epsilon(0.02));
}

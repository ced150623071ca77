// SPDX-License-Identifier: Apache-2.0
// The clock of the plan and the light of the built-in model agree on where one time of day becomes the next.
#include "app/plan/clock.h"
#include "app/preview/build_scene.h"
#include "ml/builtin/daylight.h"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <cmath>

namespace {

using ml::builtin::Daylight;
using ml::builtin::Vec3;

plan::ResolvedLook lookAt(int minute)
{
    const plan::HourLight hour = plan::lightAt(minute / 60.0);
    plan::ResolvedLook look;
    look.time = hour.time;
    look.sunAzimuth = hour.sunAzimuth;
    look.sunElevation = hour.sunElevation;
    return look;
}

Daylight lightAt(int minute)
{
    const plan::ResolvedLook look = lookAt(minute);
    const glm::vec3 sun = preview::towardsSun(look);
    ml::LookInfo info;
    info.time = plan::timeOfDayName(look.time);
    info.towardsSun = {sun.x, sun.y, sun.z};
    return ml::builtin::daylightOf(info, {});
}

float change(Vec3 a, Vec3 b) { return std::max({std::fabs(a.x - b.x), std::fabs(a.y - b.y), std::fabs(a.z - b.z)}); }

} // namespace

TEST_CASE("through a whole day the light never jumps")
{
    Daylight before = lightAt(24 * 60 - 1);
    for (int minute = 0; minute < 24 * 60; ++minute) {
        CAPTURE(minute);
        const Daylight now = lightAt(minute);
        CHECK(change(now.sun, before.sun) < 0.3f);
        CHECK(change(now.zenith, before.zenith) < 0.05f);
        CHECK(change(now.horizon, before.horizon) < 0.05f);
        CHECK(std::fabs(now.exposure - before.exposure) < 0.12f);
        before = now;
    }
}

TEST_CASE("the viewport's light follows the clock without a jump as well")
{
    const auto apart = [](const glm::vec3& a, const glm::vec3& b) { return glm::distance(a, b); };
    renderer::Sky before = preview::skyFor(lookAt(24 * 60 - 1));
    for (int minute = 0; minute < 24 * 60; ++minute) {
        CAPTURE(minute);
        const renderer::Sky now = preview::skyFor(lookAt(minute));
        CHECK(apart(now.sunColour * now.exposure, before.sunColour * before.exposure) < 0.2f);
        CHECK(apart(now.horizon * now.exposure, before.horizon * before.exposure) < 0.04f);
        CHECK(apart(now.zenith * now.exposure, before.zenith * before.exposure) < 0.04f);
        CHECK(apart(now.towardsSun * now.sunColour, before.towardsSun * before.sunColour) < 0.2f);
        before = now;
    }
}

TEST_CASE("plan and model mix the times of day alike")
{
    for (int minute = 0; minute < 24 * 60; ++minute) {
        CAPTURE(minute);
        const plan::HourLight hour = plan::lightAt(minute / 60.0);
        const bool moon = hour.time == plan::TimeOfDay::Night;
        const auto ours = plan::timeShares(hour.time, moon ? -hour.sunElevation : hour.sunElevation);
        const auto theirs = lightAt(minute).times;
        for (std::size_t i = 0; i < ours.size(); ++i)
            CHECK(ours[i] == doctest::Approx(double(theirs[i])).epsilon(1e-3));
    }
}

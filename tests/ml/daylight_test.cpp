// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/daylight.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace ml::builtin;

namespace {

ml::LookInfo lookAt(const std::string& time, float sunDegrees)
{
    ml::LookInfo look;
    look.time = time;
    const float angle = sunDegrees * 0.01745329f;
    look.towardsSun = {std::cos(angle), std::sin(angle), 0};
    return look;
}

Daylight lightOf(const ml::LookInfo& look) { return daylightOf(look, {}); }

float farthest(Vec3 a, Vec3 b) { return std::max({std::fabs(a.x - b.x), std::fabs(a.y - b.y), std::fabs(a.z - b.z)}); }

float difference(const Daylight& a, const Daylight& b)
{
    return std::max({farthest(a.sun, b.sun), farthest(a.zenith, b.zenith), farthest(a.horizon, b.horizon), farthest(a.cloudLit, b.cloudLit),
        std::fabs(a.exposure - b.exposure), std::fabs(a.fogPerMetre - b.fogPerMetre), std::fabs(a.lowSun - b.lowSun)});
}

} // namespace

TEST_CASE("far from its turns a time of day is itself alone")
{
    CHECK(lightOf(lookAt("day", 45)).share(Time::Day) == 1);
    CHECK(lightOf(lookAt("golden hour", 8)).share(Time::GoldenHour) == 1);
    CHECK(lightOf(lookAt("dusk", -4)).share(Time::Dusk) == 1);
    CHECK(lightOf(lookAt("night", -30)).share(Time::Night) == 1);
    CHECK(lightOf(lookAt("dusk", 30)).share(Time::Dusk) == 1); // what the director says counts, wherever the sun stands
}

TEST_CASE("where one time of day becomes the next, both names give the same light")
{
    CHECK(difference(lightOf(lookAt("day", 19)), lightOf(lookAt("golden hour", 19))) < 1e-4f);
    CHECK(difference(lightOf(lookAt("golden hour", 1)), lightOf(lookAt("dusk", 1))) < 1e-4f);
    const Daylight dusk = lightOf(lookAt("dusk", -10.5f)), night = lightOf(lookAt("night", -10.5f));
    CHECK(farthest(dusk.zenith, night.zenith) < 1e-4f);
    CHECK(dusk.exposure == doctest::Approx(night.exposure));
    CHECK(farthest(nightFill(dusk), nightFill(night)) < 1e-4f);
}

TEST_CASE("weather comes in steps as small as one likes, from a clear sky to all of it")
{
    for (const char* weather : {"overcast", "fog", "snow", "rain"}) {
        CAPTURE(weather);
        ml::LookInfo look = lookAt("day", 45);
        const Daylight clear = lightOf(look);
        look.weather = weather;
        look.weatherAmount = 0;
        CHECK(difference(lightOf(look), clear) < 1e-4f);
        Daylight before = lightOf(look);
        for (int percent = 1; percent <= 100; ++percent) {
            look.weatherAmount = static_cast<float>(percent) / 100;
            const Daylight now = lightOf(look);
            CHECK(difference(now, before) < 0.05f);
            CHECK(luminance(now.sun) < luminance(before.sun));
            CHECK(now.fogPerMetre > before.fogPerMetre);
            before = now;
        }
        CHECK(before.clouds == 1);
    }
}

TEST_CASE("half of the snow covers half, half of the rain wets half")
{
    ml::LookInfo look = lookAt("day", 45);
    look.weatherAmount = 0.5f;
    look.weather = "snow";
    CHECK(lightOf(look).snowCover == 0.5f);
    look.weather = "rain";
    CHECK(lightOf(look).wet == 0.5f);
    look.indoors = true;
    CHECK(lightOf(look).wet == 0);
}

TEST_CASE("ice is outdoors, whatever the weather")
{
    ml::LookInfo look = lookAt("day", 45);
    ml::builtin::FrameWords words;
    words.ice = 0.8f;
    CHECK(daylightOf(look, words).ice == 0.8f);
    look.weather = "snow";
    CHECK(daylightOf(look, words).ice == 0.8f);
    look.indoors = true;
    CHECK(daylightOf(look, words).ice == 0);
}

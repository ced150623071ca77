// SPDX-License-Identifier: Apache-2.0
// What is painted on surfaces is finite and plausible; windows burn at night, snow lies on what faces up.
#include "ml/builtin/classes.h"
#include "ml/training/random.h"
#include "ml/training/truth/materials/materials.h"
#include "ml/training/truth/surface.h"

#include <doctest/doctest.h>

using namespace training;
using ml::builtin::Class;

namespace {

ml::LookInfo lookOf(const std::string& time, const std::string& weather, bool indoors = false)
{
    ml::LookInfo look;
    look.time = time;
    look.weather = weather;
    look.indoors = indoors;
    return look;
}

/// A point of some class under some light; borrowed style and light stay with it.
struct Sample {
    ml::builtin::ObjectStyle style;
    ml::builtin::Daylight light;
    SurfacePoint point;

    Sample(const std::string& semanticClass, const ml::LookInfo& look, Random& random)
        : style(ml::builtin::styleOf({"thing", semanticClass, "", random.next()}, 1))
        , light(ml::builtin::daylightOf(look, {}))
    {
        point.rest = {random.range(-9, 9), random.range(0, 12), random.range(-9, 9)};
        point.restNormal = {0, 0, 1};
        point.normal = {0, 0, 1};
        point.view = ml::builtin::normalised({random.range(-0.5f, 0.5f), random.range(-0.5f, 0.5f), -1});
        point.colour = {random.unit(), random.unit(), random.unit()};
        point.footprint = random.range(0.001f, 0.3f);
        point.fields = ml::builtin::fieldsAt({point.rest, 2, point.footprint}, style);
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;
    Surface painted()
    {
        point.style = &style;
        point.light = &light;
        return paint(point);
    }
};

bool plausible(Vec3 colour, float most)
{
    return colour.x >= 0 && colour.y >= 0 && colour.z >= 0 && colour.x <= most && colour.y <= most && colour.z <= most;
}

double shareOfLitPanes(const std::string& time)
{
    Random random(4);
    int lit = 0;
    for (int i = 0; i < 400; ++i) {
        Sample sample("building", lookOf(time, "clear"), random);
        sample.point.colour = {0.034f, 0.048f, 0.061f}; // a pane
        if (sample.painted().glow.x > 0)
            ++lit;
    }
    return lit / 400.0;
}

} // namespace

TEST_CASE("every class is painted with finite, plausible numbers in every light")
{
    Random random(9);
    for (const std::string_view name : ml::builtin::kClassNames)
        for (const char* time : {"day", "golden hour", "dusk", "night"})
            for (const char* weather : {"clear", "overcast", "fog", "snow", "rain"})
                for (int i = 0; i < 8; ++i) {
                    Sample sample(std::string(name), lookOf(time, weather, i == 0), random);
                    const Surface surface = sample.painted();
                    CAPTURE(name);
                    CHECK(plausible(surface.albedo, 2.5f));
                    CHECK(plausible(surface.glow * sample.light.exposure, 4));
                    CHECK(ml::builtin::dot(surface.normal, surface.normal) == doctest::Approx(1).epsilon(0.01));
                    const float share = mirrored(surface, sample.point.view);
                    CHECK((share >= 0 && share <= 1));
                }
}

TEST_CASE("windows burn at night, not by day")
{
    CHECK(shareOfLitPanes("day") == 0);
    CHECK(shareOfLitPanes("night") > 0.25);
    CHECK(shareOfLitPanes("night") < 0.75);
}

TEST_CASE("snow lies on roofs, not on walls")
{
    Random random(2);
    double above = 0, upright = 0;
    for (int i = 0; i < 200; ++i) {
        Sample sample("building", lookOf("day", "snow"), random);
        sample.point.colour = {0.2f, 0.1f, 0.08f};
        upright += ml::builtin::luminance(sample.painted().albedo) / 200;
        sample.point.normal = sample.point.restNormal = {0, 1, 0};
        above += ml::builtin::luminance(sample.painted().albedo) / 200;
    }
    CHECK(above > 0.7);
    CHECK(upright < 0.3);
}

// SPDX-License-Identifier: Apache-2.0
// What is painted on surfaces is finite and plausible; windows burn at night, snow lies on what faces up.
#include "ml/builtin/materials/cloth.h"
#include "ml/builtin/materials/face.h"
#include "ml/builtin/materials/materials.h"
#include "ml/builtin/shading.h"

#include <doctest/doctest.h>

using namespace ml::builtin;

namespace {

ml::LookInfo lookOf(const std::string& time, const std::string& weather, bool indoors = false)
{
    ml::LookInfo look;
    look.time = time;
    look.weather = weather;
    look.indoors = indoors;
    return look;
}

/// Numbers 0..1 that are the same on every machine.
class Draw {
public:
    explicit Draw(std::uint32_t seed)
        : m_state(seed)
    {
    }
    float unit() { return unitOf(m_state, ++m_count); }
    float range(float from, float to) { return mix(from, to, unit()); }

private:
    std::uint32_t m_state;
    std::uint32_t m_count = 0;
};

/// A point of some class under some light; borrowed style and light stay with it.
struct Sample {
    ObjectStyle style;
    Daylight light;
    PaintPoint point;

    Sample(const std::string& semanticClass, const ml::LookInfo& look, Draw& random)
        : style(styleOf({"thing", semanticClass, "", static_cast<std::uint64_t>(random.unit() * 1e9f)}, 1))
        , light(daylightOf(look, {}))
    {
        point.rest = {random.range(-9, 9), random.range(0, 12), random.range(-9, 9)};
        point.normal = {0, 0, 1};
        setColour({random.unit(), random.unit(), random.unit()});
        point.footprint = random.range(0.001f, 0.3f);
        point.fields = fieldsAt({point.rest, 2, point.footprint}, style);
    }
    void setColour(Vec3 colour) { point.raw = point.colour = colour; }
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
    Draw random(4);
    int lit = 0;
    for (int i = 0; i < 400; ++i) {
        Sample sample("building", lookOf(time, "clear"), random);
        sample.setColour({0.034f, 0.048f, 0.061f}); // a pane
        if (sample.painted().glow.x > 0)
            ++lit;
    }
    return lit / 400.0;
}

} // namespace

TEST_CASE("every class is painted with finite, plausible numbers in every light")
{
    Draw random(9);
    for (const std::string_view name : kClassNames)
        for (const char* time : {"day", "golden hour", "dusk", "night"})
            for (const char* weather : {"clear", "overcast", "fog", "snow", "rain"})
                for (int i = 0; i < 8; ++i) {
                    Sample sample(std::string(name), lookOf(time, weather, i == 0), random);
                    const Surface surface = sample.painted();
                    CAPTURE(name);
                    CHECK(plausible(surface.albedo, 2.5f));
                    CHECK(plausible(surface.glow * sample.light.exposure, 4));
                    CHECK(dot(surface.normal, surface.normal) == doctest::Approx(1).epsilon(0.01));
                    const float share = mirrored(surface, normalised({random.range(-0.5f, 0.5f), random.range(-0.5f, 0.5f), -1}));
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
    Draw random(2);
    double above = 0, upright = 0;
    for (int i = 0; i < 200; ++i) {
        Sample sample("building", lookOf("day", "snow"), random);
        sample.setColour({0.2f, 0.1f, 0.08f});
        upright += luminance(sample.painted().albedo) / 200;
        sample.point.normal = {0, 1, 0};
        sample.point.axis = 1;
        above += luminance(sample.painted().albedo) / 200;
    }
    CHECK(above > 0.7);
    CHECK(upright < 0.3);
}

TEST_CASE("a face has eyes, and they are where the head is")
{
    const ObjectStyle style = styleOf({"Anna", "person", "", 3}, 1);
    const Vec3 skin{0.6f, 0.4f, 0.3f}, hair{0.1f, 0.07f, 0.04f};
    const auto at = [&](float x, float y, float z = 0.4f) {
        Surface surface;
        surface.albedo = skin;
        paintFace({style, skin, hair, {x, y, z}, 0.002f}, surface);
        return luminance(surface.albedo);
    };
    CHECK(at(0.137f, 0.003f) < 0.05f); // pupil
    CHECK(at(-0.137f, 0.003f) < 0.05f);
    CHECK(at(0.178f, 0.0f) > 0.2f); // white
    CHECK(at(0.0f, 0.2f) == doctest::Approx(luminance(skin)).epsilon(0.05)); // forehead
    CHECK(at(0.137f, 0.003f, -0.4f) == doctest::Approx(luminance(skin))); // not behind
}

TEST_CASE("what the shape wears is painted, whatever words say of garments; colour words repaint it")
{
    const auto painted = [](const std::string& outfit, const std::string& words) {
        ml::ObjectInfo anna{"Anna", "person", words, 3};
        anna.bodyColour = {104, 112, 122};
        anna.detailSize = {0.03f, 0.233f, 0.233f};
        anna.outfit = outfit;
        return styleOf(anna, 1);
    };
    CHECK(wornBy(painted("jumper", "coat")) == Garment::Sweater);
    CHECK(wornBy(painted("", "coat")) == Garment::Coat);
    CHECK(wornBy(painted("toga", "")) == wornBy(painted("", ""))); // from a newer Previsto
    for (const std::string outfit : {"jumper", "shirt", "jacket", "coat", "dress", "suit"}) {
        CAPTURE(outfit);
        const ObjectStyle style = painted(outfit, "red");
        Draw random(4);
        Sample sample("person", lookOf("day", "clear"), random);
        sample.setColour({0.1384f, 0.162f, 0.1946f});
        sample.style = style;
        sample.point.rest = {0.15f, -0.4f, 0.1f};
        sample.point.colour = baseColourOf(style, {104, 112, 122});
        const Vec3 cloth = sample.painted().albedo;
        CHECK(cloth.x > 2 * cloth.y);
    }
}

TEST_CASE("a wall painted as dark as a pane stays a wall")
{
    Draw random(5);
    Sample sample("building", lookOf("night", "clear"), random);
    sample.setColour({0.034f, 0.048f, 0.061f});
    sample.point.style = &sample.style;
    CHECK(isGlass(sample.point));
    sample.style.bodyColour = {52, 62, 70};
    CHECK_FALSE(isGlass(sample.point));
}

TEST_CASE("only the light parts of a lamp glow")
{
    Draw random(6);
    Sample post("lamp", lookOf("night", "clear"), random), head("lamp", lookOf("night", "clear"), random);
    post.setColour({0.034f, 0.04f, 0.037f});
    head.setColour({0.95f, 0.73f, 0.4f});
    CHECK(luminance(post.painted().glow) == 0);
    CHECK(luminance(head.painted().glow) > 0);
}

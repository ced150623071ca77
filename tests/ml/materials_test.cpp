// SPDX-License-Identifier: Apache-2.0
// What is painted on surfaces is finite and plausible; windows burn at night, faces are where heads are.
#include "ml/builtin/materials/cloth.h"
#include "ml/builtin/materials/face.h"
#include "ml/builtin/materials/materials.h"
#include "ml/builtin/shading.h"
#include "ml/builtin/word_effects.h"
#include "tests/ml/painted_sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace sample;

namespace {

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

TEST_CASE("dark skin goes with dark hair, fair skin with any; the elderly are grey")
{
    Draw random(5);
    Sample sample("person", lookOf("day", "clear"), random);
    sample.setColour({0.069f, 0.042f, 0.027f}); // hair, as assets paint it
    const auto hair = [&](float skin, float age) {
        sample.style.style = {0.5f, 1.0f, skin}; // as fair as hair can be
        sample.style.words.age = age;
        return sample.painted().albedo;
    };
    CHECK(luminance(hair(0.1f, 0)) > 3 * luminance(hair(0.9f, 0)));
    const Vec3 grey = hair(0.9f, 1);
    CHECK(luminance(grey) > 3 * luminance(hair(0.9f, 0)));
    CHECK(grey.x == doctest::Approx(grey.z).epsilon(0.1));
    CHECK(effectiveWords(Class::Person, readObjectWords("elderly"), Garment::Unsaid).age == 1);
    CHECK(effectiveWords(Class::Building, readObjectWords("elderly"), Garment::Unsaid).age == 0);
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

TEST_CASE("leaves within a crown are painted with it, darker; leaves of other colours keep theirs")
{
    const auto painted = [](Vec3 raw, bool body, std::optional<std::array<float, 3>> word) {
        Draw random(9);
        Sample sample("tree", lookOf("day", "clear"), random);
        sample.style.bodyColour = {200, 60, 20}; // a crown that its director has painted red
        sample.style.style[1] = sample.style.style[2] = 0.1f;
        sample.style.words.colour = word;
        sample.setColour(raw);
        sample.point.body = body;
        return sample.painted().albedo;
    };
    const Vec3 red{0.58f, 0.045f, 0.007f}, inside{0.0296f, 0.0343f, 0.0130f}, blossom{0.4f, 0.42f, 0.3f};
    CHECK(painted(inside, false, {}).x > 3 * painted(inside, false, {}).y);
    CHECK(painted(inside, false, {}).x < 0.6f * painted(red, true, {}).x);
    CHECK(painted(inside, false, std::array{0.1f, 0.1f, 0.5f}).z > 3 * painted(inside, false, std::array{0.1f, 0.1f, 0.5f}).x);
    CHECK(painted(blossom, false, {}).y > 0.8f * painted(blossom, false, {}).x);
}

TEST_CASE("boards of a table and slabs of a pavement meet in hairlines, not in bands")
{
    for (const std::string name : {"furniture", "door", "pavement", "floor"}) {
        CAPTURE(name);
        Strokes strokes(name, lookOf("day", "clear", true), {0.3f, 0.2f, 0.12f}, 1);
        strokes.style().material = Material::Unsaid;
        Draw random(3);
        int dark = 0;
        float sum = 0;
        std::vector<float> tones;
        for (int i = 0; i < 3000; ++i)
            sum += tones.emplace_back(strokes.at({random.range(-2, 2), 0, random.range(-2, 2)}));
        for (const float tone : tones)
            dark += tone < 0.62f * sum / 3000 ? 1 : 0;
        CHECK(dark < 3000 * 0.05);
    }
}

TEST_CASE("a plastered room is even; the same wall outdoors is weathered")
{
    const auto spread = [](bool indoors) {
        Strokes strokes("wall", lookOf("day", "clear", indoors), {0.5f, 0.48f, 0.45f}, 2);
        strokes.style().material = Material::Plaster;
        Draw random(5);
        float low = 1, high = 0;
        for (int i = 0; i < 1500; ++i) {
            const float tone = strokes.at({random.range(-4, 4), random.range(1.2f, 2.6f), 0});
            low = std::min(low, tone);
            high = std::max(high, tone);
        }
        return high / low;
    };
    CHECK(spread(true) < 1.15f);
    CHECK(spread(false) > 1.25f);
}

TEST_CASE("at night tubes of neon glow in their own colour, lamps in theirs, and posts not at all")
{
    Draw random(11);
    const auto glowOf = [&](const char* time, Vec3 srgb) {
        Sample lamp("lamp", lookOf(time, "clear"), random);
        lamp.setColour({linearFromSrgb(static_cast<std::uint8_t>(srgb.x)), linearFromSrgb(static_cast<std::uint8_t>(srgb.y)),
            linearFromSrgb(static_cast<std::uint8_t>(srgb.z))});
        return lamp.painted().glow;
    };
    constexpr Vec3 kRed{255, 66, 40}, kBlue{64, 130, 255}, kBulb{250, 222, 170}, kPost{52, 56, 54};
    CHECK(glowOf("night", kRed).x > 4 * glowOf("night", kRed).z);
    CHECK(glowOf("night", kBlue).z > 3 * glowOf("night", kBlue).x);
    CHECK(glowOf("night", kBulb).x > glowOf("night", kBulb).z);
    CHECK(luminance(glowOf("night", kPost)) == 0);
    CHECK(luminance(glowOf("day", kRed)) == 0);
}

TEST_CASE("a glass thing indoors mirrors, and is no window")
{
    Draw random(6);
    Sample bottle("prop", lookOf("day", "clear", true), random);
    bottle.style.material = Material::Glass;
    const Surface surface = bottle.painted();
    CHECK(luminance(surface.glow) == 0);
    CHECK(surface.mirror > 0.1f);
}

namespace {

/// An imported house of 12 m without windows of its own: bays of 3 m, one window in the second bay of the second storey.
ml::ObjectInfo importedHouse()
{
    ml::ObjectInfo house{"House", "building", "plaster", 3};
    house.detailGuessed = true;
    house.detailOrigin = {-6, 0, -5};
    house.detailSize = {3, 3, 2.5f};
    house.windowsZ = {"....", ".w.."};
    return house;
}

Surface paintedOn(const ObjectStyle& style, const std::string& time, Vec3 rest, int axis, Vec3 colour = {0.5f, 0.5f, 0.5f})
{
    Draw random(8);
    Sample sample("building", lookOf(time, "clear"), random);
    sample.style = style;
    sample.setColour(colour);
    sample.point.rest = rest;
    sample.point.axis = axis;
    sample.point.normal = axis == 0 ? Vec3{1, 0, 0} : Vec3{0, 0, 1};
    sample.point.footprint = 0.004f;
    sample.point.fields = fieldsAt({rest, axis, sample.point.footprint}, style);
    return sample.painted();
}

} // namespace

TEST_CASE("an imported house gets windows where its lattice has them, and nowhere else")
{
    const ObjectStyle style = styleOf(importedHouse(), 1);
    const Vec3 pane{-1.5f + 0.25f, 3 + 1.6f, 5};
    CHECK(paintedOn(style, "day", pane, 2).mirror > 0.08f);
    CHECK(paintedOn(style, "day", pane + Vec3{3, 0, 0}, 2).mirror == 0); // the next bay
    CHECK(paintedOn(style, "day", pane - Vec3{0, 3, 0}, 2).mirror == 0); // the storey below
    CHECK(paintedOn(style, "day", pane + Vec3{0, 30, 0}, 2).mirror == 0);
    CHECK(paintedOn(style, "day", {6, 4.6f, pane.x}, 0).mirror == 0); // round the corner
    int lit = 0;
    for (std::uint64_t key = 1; key <= 60; ++key) {
        ml::ObjectInfo house = importedHouse();
        house.styleKey = key;
        if (paintedOn(styleOf(house, 1), "night", pane, 2).glow.x > 0)
            ++lit;
        CHECK(paintedOn(styleOf(house, 1), "day", pane, 2).glow.x == 0);
    }
    CHECK(lit > 12);
    CHECK(lit < 40);
}

TEST_CASE("an imported person has skin, hair and clothes by height; one that brings colours keeps them")
{
    ml::ObjectInfo man{"Man", "person", "", 5};
    man.detailGuessed = true;
    man.detailOrigin = {0, 1.626f, 0};
    man.detailSize = {0.031f, 0.233f, 0.233f};
    const auto painted
        = [](const ml::ObjectInfo& person, Vec3 rest, Vec3 raw) { return paintedOn(styleOf(person, 1), "day", rest, 2, raw).albedo; };
    const Vec3 grey{0.5f, 0.5f, 0.5f};
    const Vec3 cheek{0.04f, 1.58f, 0.09f}, crown{0, 1.74f, 0}, chest{0.03f, 1.25f, 0.12f}, knee{0.1f, 0.5f, 0.05f},
        hand{0.3f, 0.78f, 0.02f};
    const Vec3 skin = painted(man, cheek, grey);
    CHECK(skin.x > 1.15f * skin.y);
    CHECK(skin.y > 1.1f * skin.z);
    CHECK(luminance(painted(man, crown, grey)) < 0.6f * luminance(skin));
    const Vec3 fingers = painted(man, hand, grey);
    CHECK(fingers.x > 1.2f * fingers.z);
    CHECK(luminance(painted(man, knee, grey)) < 0.2f);
    const Vec3 red{0.4f, 0.03f, 0.03f};
    CHECK(painted(man, chest, red).x > 4 * painted(man, chest, red).y); // one colour: the upper garment's
    CHECK(painted(man, knee, red).x < 3 * painted(man, knee, red).y);
    CHECK(painted(man, cheek, red).y > 0.05f);
    man.coloured = true;
    CHECK(painted(man, knee, red).x > 4 * painted(man, knee, red).y);
    CHECK(painted(man, cheek, red).y > 0.05f); // nobody's face is that red
}

// SPDX-License-Identifier: Apache-2.0
// What is painted on surfaces is finite and plausible; windows burn at night, snow lies on what faces up.
#include "ml/builtin/materials/cloth.h"
#include "ml/builtin/materials/face.h"
#include "ml/builtin/materials/materials.h"
#include "ml/builtin/shading.h"
#include "ml/builtin/word_effects.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

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

/// Luminance of what is painted at places of one thing, as seen from close by.
class Strokes {
public:
    Strokes(const std::string& semanticClass, const ml::LookInfo& look, Vec3 colour, int axis)
        : m_random(12)
        , m_sample(semanticClass, look, m_random)
    {
        m_sample.setColour(colour);
        m_sample.point.axis = axis;
        m_sample.point.normal = axis == 1 ? Vec3{0, 1, 0} : Vec3{0, 0, 1};
        m_sample.point.footprint = 0.002f;
    }
    ObjectStyle& style() { return m_sample.style; }
    float at(Vec3 rest)
    {
        m_sample.point.rest = rest;
        m_sample.point.fields = fieldsAt({rest, m_sample.point.axis, m_sample.point.footprint}, m_sample.style);
        return luminance(m_sample.painted().albedo);
    }

private:
    Draw m_random;
    Sample m_sample;
};

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

TEST_CASE("a word makes one street wet or icy in clear weather: puddles and sheets of ice mirror, and lie where others lie in the rain")
{
    Draw random(12);
    double wet = 0, rain = 0, icy = 0, dry = 0;
    for (int i = 0; i < 200; ++i) {
        Sample sample("road", lookOf("day", "clear"), random);
        sample.setColour({0.08f, 0.08f, 0.08f});
        sample.point.normal = {0, 1, 0};
        sample.point.axis = 1;
        dry += sample.painted().mirror / 200;
        sample.style.words = readObjectWords("wet");
        const Surface said = sample.painted();
        wet += said.mirror / 200;
        sample.style.words = readObjectWords("icy");
        icy += sample.painted().mirror / 200;
        sample.style.words = {};
        sample.light = daylightOf(lookOf("day", "rain"), {});
        rain += sample.painted().mirror / 200;
        CHECK(said.mirror == sample.painted().mirror);
    }
    CHECK(dry == 0);
    CHECK(wet == rain);
    CHECK(wet > 0.15);
    CHECK(icy > 0.04);
}

TEST_CASE("still water freezes over: level, paler, a weaker mirror")
{
    Draw random(13);
    double tilt = 0, frozenTilt = 0;
    for (int i = 0; i < 200; ++i) {
        Sample sample("water", lookOf("day", "clear"), random);
        sample.point.normal = {0, 1, 0};
        sample.point.axis = 1;
        const Surface open = sample.painted();
        sample.style.words = readObjectWords("frozen");
        const Surface frozen = sample.painted();
        CHECK(luminance(frozen.albedo) > luminance(open.albedo));
        CHECK(frozen.mirror < open.mirror);
        tilt += 1 - open.normal.y;
        frozenTilt += 1 - frozen.normal.y;
    }
    CHECK(frozenTilt < 0.5 * tilt);
}

TEST_CASE("hoar frost whitens what faces up, not walls, and nobody's skin")
{
    Draw random(14);
    double above = 0, upright = 0;
    for (int i = 0; i < 200; ++i) {
        ml::LookInfo look = lookOf("day", "clear");
        Sample sample("building", look, random);
        sample.light = daylightOf(look, readFrameWords(std::vector<std::string>{"frozen"}));
        sample.setColour({0.2f, 0.1f, 0.08f});
        upright += luminance(sample.painted().albedo) / 200;
        sample.point.normal = {0, 1, 0};
        sample.point.axis = 1;
        above += luminance(sample.painted().albedo) / 200;
    }
    CHECK(above > upright + 0.15);
    CHECK(upright < 0.25);

    Sample face("person", lookOf("day", "clear"), random);
    face.setColour({0.552f, 0.342f, 0.231f}); // skin, as assets paint it
    const Vec3 before = face.painted().albedo;
    face.style.words = readObjectWords("frozen");
    CHECK(face.painted().albedo == before);
}

TEST_CASE("a wet wall shines a little, a wet floor has puddles, indoors too")
{
    Draw random(15);
    float most = 0;
    for (int i = 0; i < 100; ++i) {
        Sample wall("wall", lookOf("day", "clear", true), random);
        wall.setColour({0.3f, 0.3f, 0.3f});
        const Surface dry = wall.painted();
        wall.style.words = readObjectWords("wet");
        const Surface wet = wall.painted();
        CHECK(wet.mirror >= 0.04f);
        CHECK(luminance(wet.albedo) < luminance(dry.albedo));

        Sample floor("floor", lookOf("day", "clear", true), random);
        floor.setColour({0.3f, 0.3f, 0.3f});
        floor.point.normal = {0, 1, 0};
        floor.style.words = readObjectWords("wet");
        most = std::max(most, floor.painted().mirror);
    }
    CHECK(most > 0.35f);
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

TEST_CASE("leaves turn in autumn by style or word, needles and bark do not")
{
    const Vec3 green{0.06f, 0.1f, 0.03f}, needles{0.04f, 0.07f, 0.04f}, bark{0.08f, 0.063f, 0.047f};
    const auto paintedAs = [](Vec3 colour, bool turned) {
        Draw random(9);
        Sample sample("tree", lookOf("day", "clear"), random);
        sample.style.style[2] = turned ? 0.9f : 0.1f;
        sample.setColour(colour);
        return sample.painted().albedo;
    };
    CHECK(paintedAs(green, false).y > paintedAs(green, false).x);
    CHECK(paintedAs(green, true).x > 1.5f * paintedAs(green, true).y);
    CHECK(paintedAs(needles, true).y > paintedAs(needles, true).x);
    CHECK(paintedAs(bark, true).x == paintedAs(bark, false).x);
    CHECK(readObjectWords("autumn").colour.value()[0] > readObjectWords("autumn").colour.value()[1]);
}

TEST_CASE("a season is in the leaves and in the grass: fresh, turned or withered; needles stay green")
{
    const Vec3 green{0.06f, 0.1f, 0.03f}, needles{0.04f, 0.07f, 0.04f};
    const auto meanOf = [](const char* name, Vec3 colour, Season season) {
        Draw random(16);
        Vec3 mean;
        for (int i = 0; i < 300; ++i) {
            Sample sample(name, lookOf("day", "clear"), random);
            sample.light.season = season;
            sample.setColour(colour);
            sample.point.normal = {0, 1, 0};
            mean = mean + sample.painted().albedo * (1.0f / 300);
        }
        return mean;
    };
    const auto warmth = [](Vec3 colour) { return colour.x / colour.y; };
    for (const char* name : {"tree", "ground"}) {
        CAPTURE(name);
        const float usual = warmth(meanOf(name, green, Season::Unsaid));
        CHECK(warmth(meanOf(name, green, Season::Autumn)) > 1.15f * usual);
        CHECK(warmth(meanOf(name, green, Season::Winter)) > 1.15f * usual);
        CHECK(meanOf(name, green, Season::Spring).y > meanOf(name, green, Season::Summer).y);
    }
    for (const Season season : {Season::Spring, Season::Summer, Season::Autumn, Season::Winter})
        CHECK(meanOf("tree", needles, season) == meanOf("tree", needles, Season::Unsaid));
    CHECK(meanOf("building", green, Season::Autumn) == meanOf("building", green, Season::Unsaid));
}

TEST_CASE("fallen leaves lie on streets in autumn, few on the road, as many seen from afar as from near")
{
    const auto changed = [](const char* name, float footprint) {
        Draw random(17);
        double sum = 0;
        for (int i = 0; i < 4000; ++i) {
            Sample sample(name, lookOf("day", "clear"), random);
            sample.setColour({0.3f, 0.3f, 0.3f});
            sample.point.normal = {0, 1, 0};
            sample.point.axis = 1;
            sample.point.footprint = footprint;
            sample.point.fields = fieldsAt({sample.point.rest, 1, footprint}, sample.style);
            const float bare = sample.painted().albedo.z;
            sample.light.season = Season::Autumn;
            sum += std::fabs(sample.painted().albedo.z - bare) / 4000;
        }
        return sum;
    };
    CHECK(changed("pavement", 0.002f) > 0.01);
    CHECK(changed("pavement", 0.002f) > 2 * changed("road", 0.002f));
    CHECK(changed("pavement", 0.09f) == doctest::Approx(changed("pavement", 0.002f)).epsilon(0.5));
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

TEST_CASE("snow lies on a tree's boughs and does not stick to its trunk")
{
    Draw random(4);
    float most = 0;
    for (int i = 0; i < 200; ++i) {
        Sample trunk("tree", lookOf("day", "snow"), random);
        trunk.setColour({0.08f, 0.063f, 0.047f});
        most = std::max(most, luminance(trunk.painted().albedo));
    }
    CHECK(most < 0.25f);
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

TEST_CASE("wheels leave tracks in the snow of a road that come and go")
{
    Strokes road("road", lookOf("day", "snow"), {0.08f, 0.08f, 0.08f}, 1);
    const auto along = [&](float x) {
        std::vector<float> tones;
        for (float z = -60; z < 60; z += 0.25f)
            tones.push_back(road.at({x, 0, z}));
        return tones;
    };
    const auto mean = [](const std::vector<float>& tones) {
        float sum = 0;
        for (const float tone : tones)
            sum += tone;
        return sum / static_cast<float>(tones.size());
    };
    const auto track = along(0.9f), between = along(1.75f);
    CHECK(mean(track) < 0.95f * mean(between));
    CHECK(*std::ranges::max_element(track) > 1.3f * *std::ranges::min_element(track));
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

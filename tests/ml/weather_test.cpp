// SPDX-License-Identifier: Apache-2.0
// What weather and seasons do to surfaces: snow, water, ice, frost, leaves.
#include "ml/builtin/vocabulary.h"
#include "tests/ml/painted_sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace sample;

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

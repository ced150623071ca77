// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/features.h"
#include "ml/builtin/fields.h"
#include "ml/builtin/shading.h"
#include "ml/builtin/tiles.h"
#include "tests/ml/sample_request.h"
#include "tests/ml/thrown.h"

#include <doctest/doctest.h>

#include <set>

using namespace ml::builtin;

namespace {

FrameFeatures whole(const ml::Request& request) { return computeFeatures(request, 1); }

bool samePlane(const FrameFeatures& a, const FrameFeatures& b, int plane)
{
    return std::equal(a.plane(plane), a.plane(plane) + a.pixels(), b.plane(plane));
}

double meanDifference(const FrameFeatures& a, const FrameFeatures& b, int plane)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels(); ++i)
        sum += std::fabs(a.plane(plane)[i] - b.plane(plane)[i]);
    return sum / static_cast<double>(a.pixels());
}

} // namespace

TEST_CASE("features are finite and within the range the network was trained for")
{
    for (const char* weather : {"clear", "overcast", "fog", "snow", "rain"})
        for (const char* time : {"day", "golden hour", "dusk", "night"}) {
            ml::Request request = sample::request();
            request.look.weather = weather;
            request.look.time = time;
            const FrameFeatures features = whole(request);
            CHECK(
                std::all_of(features.planes.begin(), features.planes.end(), [](float v) { return std::isfinite(v) && std::fabs(v) < 4; }));
            for (int plane : {kBaseRed, kBaseGreen, kBaseBlue})
                CHECK(std::all_of(
                    features.plane(plane), features.plane(plane) + features.pixels(), [](float v) { return v >= -1 && v <= 1; }));
        }
}

TEST_CASE("a crop's features equal the same part of the frame's")
{
    const ml::Request request = sample::request(128, 80);
    const PreparedFrame frame = prepare(request);
    const FrameFeatures all = computeFeatures(frame, {0, 0, 128, 80});
    const Rect rect{40, 24, 32, 48};
    const FrameFeatures crop = computeFeatures(frame, rect);
    bool equal = true;
    for (int plane = 0; plane < kPlaneCount; ++plane)
        for (int y = 0; y < rect.height; ++y)
            equal = equal
                && std::equal(crop.plane(plane) + y * rect.width, crop.plane(plane) + (y + 1) * rect.width,
                    all.plane(plane) + (rect.y + y) * 128 + rect.x);
    CHECK(equal);
}

TEST_CASE("the number of threads does not change the features")
{
    const ml::Request request = sample::request(128, 80);
    CHECK(computeFeatures(request, 1).planes == computeFeatures(request, 3).planes);
}

TEST_CASE("a seed changes the invented style and nothing that the director set")
{
    ml::Request other = sample::request();
    const FrameFeatures first = whole(other);
    other.seed = 8;
    const FrameFeatures second = whole(other);
    const std::set<int> invented{kAroundRed, kAroundGreen, kAroundBlue, kStyle0, kStyle1, kStyle2, kMirror, kGlow, kOwnRed, kOwnGreen,
        kOwnBlue, kField0, kField1, kField2, kField3, kField4, kField5, kBaseRed, kBaseGreen, kBaseBlue};
    for (int plane = 0; plane < kPlaneCount; ++plane) {
        INFO(plane);
        if (!invented.contains(plane))
            CHECK(samePlane(first, second, plane));
    }
    CHECK(meanDifference(first, second, kField0) > 0.05);
    CHECK(meanDifference(first, second, kStyle0) > 0.05);
}

TEST_CASE("fields stick to the rest position: a thing keeps its texture when it moves")
{
    // The request holds no object matrix: only rest positions enter, so equal rest means equal texture wherever the camera is.
    ml::Request moved = sample::request();
    moved.camera.worldFromView[12] += 3;
    const FrameFeatures a = whole(sample::request()), b = whole(moved);
    for (int plane = kField0; plane <= kField5; ++plane) {
        std::size_t differing = 0;
        for (std::size_t i = 0; i < a.pixels(); ++i)
            differing += a.classes[i] != 0 && a.plane(plane)[i] != b.plane(plane)[i];
        CHECK(differing == 0);
    }
}

TEST_CASE("fine detail fades out before it could flicker")
{
    const ObjectStyle style = styleOf({"House", "building", "", 11}, 7);
    for (int i = 0; i < 50; ++i)
        for (const float value : fieldsAt({{static_cast<float>(i) * 0.37f, 1.3f, 0}, 2, 5.0f}, style).value)
            CHECK(value == doctest::Approx(0.5f).epsilon(0.001));
}

TEST_CASE("an object whose style is kept looks the same at every seed, the others do not")
{
    ml::Request request = sample::request();
    REQUIRE(request.objects.size() > 1);
    const FrameFeatures before = whole(request);
    request.objects[0].styleSeed = request.seed;
    request.seed += 1;
    const FrameFeatures after = whole(request);
    std::size_t others = 0;
    for (std::size_t i = 0; i < before.pixels(); ++i)
        for (int plane = kField0; plane <= kField5; ++plane) {
            const bool same = before.plane(plane)[i] == after.plane(plane)[i];
            if (request.guide.objectId[i] == 1)
                REQUIRE(same);
            else
                others += !same;
        }
    CHECK(others > 0);
}

TEST_CASE("words change the base shading of their object only")
{
    ml::Request request = sample::request();
    const FrameFeatures before = whole(request);
    request.objects[0].words = "yellow plaster";
    const FrameFeatures after = whole(request);
    std::size_t house = 0, others = 0;
    for (std::size_t i = 0; i < before.pixels(); ++i) {
        const bool visibly = std::fabs(before.plane(kBaseGreen)[i] - after.plane(kBaseGreen)[i]) > 0.03f;
        (before.classes[i] == static_cast<int>(Class::Building) ? house : others) += visibly;
    }
    CHECK(house > 100);
    CHECK(others < before.pixels() / 100); // the street mirrors the house a little
}

TEST_CASE("night is darker than day, fog pales the distance, snow whitens the ground")
{
    const auto mean = [](const ml::Request& request, Class wanted) {
        const FrameFeatures features = whole(request);
        double sum = 0, count = 0;
        for (std::size_t i = 0; i < features.pixels(); ++i)
            if (features.classes[i] == static_cast<int>(wanted)) {
                sum += features.plane(kBaseGreen)[i];
                ++count;
            }
        return sum / count;
    };
    ml::Request request = sample::request();
    const double day = mean(request, Class::Road);
    request.look.weather = "snow";
    CHECK(mean(request, Class::Road) > day + 0.2);
    request = sample::request();
    request.look.time = "night";
    CHECK(mean(request, Class::Building) < mean(sample::request(), Class::Building) - 0.3);
    CHECK(mean(request, Class::None) < mean(sample::request(), Class::None) - 0.5);
}

TEST_CASE("contact: the ground right under the person sees less sky than open ground")
{
    const ml::Request request = sample::request(256, 144);
    const FrameFeatures features = whole(request);
    float under = 1, open = -1;
    for (std::size_t i = 0; i < features.pixels(); ++i)
        if (features.classes[i] == static_cast<int>(Class::Road)) {
            under = std::min(under, features.plane(kSkyVisibility)[i]);
            open = std::max(open, features.plane(kSkyVisibility)[i]);
        }
    CHECK(open > 0.9f);
    CHECK(under < open - 0.15f);
}

TEST_CASE("names the model does not know are refused or taken for an ordinary thing")
{
    ml::Request request = sample::request();
    request.look.time = "teatime";
    CHECK(std::string(thrownBy([&] { whole(request); }).what()).find("golden hour") != std::string::npos);
    request = sample::request();
    request.look.weather = "frogs";
    CHECK(thrownBy([&] { whole(request); }).code() == "request.bad");
    CHECK(classFromName("spaceship") == Class::Prop);
}

TEST_CASE("displayPower is a power of 1 / 2.2")
{
    for (int i = 1; i <= 1000; ++i) {
        const float x = static_cast<float>(i) / 1000;
        CHECK(displayPower(x) == doctest::Approx(std::pow(x, 1 / 2.2f)).epsilon(0.001));
    }
}

TEST_CASE("tiles cover a large frame once, and see what the network may look at")
{
    CHECK(tilesOf(1280, 768).size() == 1);
    const auto tiles = tilesOf(2000, 1126);
    std::vector<int> covered(2000 * 1126);
    for (const Tile& tile : tiles) {
        CHECK(tile.outer.x % 8 == 0);
        CHECK(tile.outer.y % 8 == 0);
        for (int y = 0; y < tile.inner.height; ++y)
            for (int x = 0; x < tile.inner.width; ++x)
                ++covered[static_cast<std::size_t>((tile.inner.y + y) * 2000 + tile.inner.x + x)];
    }
    CHECK(std::all_of(covered.begin(), covered.end(), [](int n) { return n == 1; }));
}

TEST_CASE("padding repeats the border")
{
    const ml::Request request = sample::request(130, 74);
    const FrameFeatures features = padded(whole(request));
    CHECK(features.width == 136);
    CHECK(features.height == 80);
    CHECK(features.plane(kRayUp)[129] == features.plane(kRayUp)[135]);
    CHECK(features.plane(kRayUp)[73 * 136] == features.plane(kRayUp)[79 * 136]);
    CHECK(features.classes[129] == features.classes[135]);
}

TEST_CASE("a colour word repaints the item's own base colour and nothing else")
{
    for (const char* semanticClass : {"person", "vehicle", "furniture"}) {
        ml::ObjectInfo object{"Thing", semanticClass, "dark green coat", 1};
        object.bodyColour = {104, 112, 122};
        const ObjectStyle style = styleOf(object, 1);
        const Vec3 coat = baseColourOf(style, {104, 112, 122}), skin = baseColourOf(style, {196, 158, 132});
        CHECK(coat.y > 2 * coat.x);
        object.words = "";
        const Vec3 plain = baseColourOf(styleOf(object, 1), {196, 158, 132});
        CHECK(skin.x == plain.x);
        CHECK(skin.y == plain.y);
    }
}

TEST_CASE("a lattice gives every window its own cell")
{
    ml::ObjectInfo object{"House", "building", "", 1};
    object.detailOrigin = {-6, 0.6f, -5};
    object.detailSize = {3, 3, 2.5f};
    const ObjectStyle style = styleOf(object, 1);
    const auto hashAt = [&](float x, float y) { return fieldsAt({{x, y, 5}, 2, 0.01f}, style).value[2]; };
    CHECK(hashAt(-5.2f, 4.6f) == hashAt(-3.8f, 5.4f)); // two corners of one window
    CHECK(hashAt(-5.2f, 4.6f) != hashAt(-2.2f, 4.6f)); // the next bay
    CHECK(hashAt(-5.2f, 4.6f) != hashAt(-5.2f, 7.6f)); // the next storey
}

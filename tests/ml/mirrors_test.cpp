// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/features.h"
#include "tests/ml/sample_request.h"

#include <doctest/doctest.h>

#include <array>

using namespace ml::builtin;

namespace {

constexpr std::uint16_t kHouse = 1, kStreet = 2;

/// The sample in the rain, with a ray from every pixel of the street that ends on a wall of one colour, or in the sky.
ml::Request wetStreet(std::uint16_t met, std::array<std::uint8_t, 3> srgb)
{
    ml::Request request = sample::requestWithSurroundings();
    request.look.weather = "rain";
    request.objects[kHouse - 1].words.clear(); // its colour is what the rays say
    ml::MirrorHits& hits = request.surroundings.mirrors = {};
    for (std::uint32_t pixel = 0; pixel < request.guide.objectId.size(); ++pixel) {
        if (request.guide.objectId[pixel] != kStreet)
            continue;
        hits.pixel.push_back(pixel);
        hits.objectId.push_back(met);
        hits.distance.push_back(met == 0 ? 0.0f : 9.0f);
        hits.normal.insert(hits.normal.end(), {0, 0, 127});
        hits.baseColour.insert(hits.baseColour.end(), srgb.begin(), srgb.end());
        hits.sun.push_back(255);
        hits.rest.insert(hits.rest.end(), {8, 3, 5});
        hits.axis.push_back(2);
    }
    return request;
}

double meanOfStreet(const ml::Request& request, int plane)
{
    const FrameFeatures features = computeFeatures(request);
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < features.pixels(); ++i)
        if (request.guide.objectId[i] == kStreet) {
            sum += features.plane(plane)[i];
            ++count;
        }
    return sum / count;
}

/// Rays at the corners of a square of two pixels, the second of them one metre further along x than the first.
ml::Request square(int x, int y)
{
    ml::Request request = sample::requestWithSurroundings();
    ml::MirrorHits& hits = request.surroundings.mirrors = {};
    for (const int row : {y, y + 2})
        for (const int column : {x, x + 2}) {
            hits.pixel.push_back(static_cast<std::uint32_t>(row * request.guide.width + column));
            hits.objectId.push_back(kHouse);
            hits.distance.push_back(row == y ? 4.0f : 6.0f);
            hits.normal.insert(hits.normal.end(), {0, 0, 127});
            hits.baseColour.insert(hits.baseColour.end(), {90, 80, 70});
            hits.sun.push_back(0);
            hits.rest.insert(hits.rest.end(), {column == x ? 1.0f : 2.0f, 3, 5});
            hits.axis.push_back(2);
        }
    return request;
}

} // namespace

TEST_CASE("wet ground shows what its rays meet: red walls redden it, blue ones do not, the sky is the brightest")
{
    const double red = meanOfStreet(wetStreet(kHouse, {200, 20, 20}), kBaseRed),
                 blue = meanOfStreet(wetStreet(kHouse, {20, 20, 200}), kBaseRed);
    CHECK(red > blue + 0.02);
    CHECK(meanOfStreet(wetStreet(0, {0, 0, 0}), kBaseBlue) > meanOfStreet(wetStreet(kHouse, {200, 20, 20}), kBaseBlue) + 0.02);
}

TEST_CASE("what the ground mirrors is painted as the thing itself is: words reach it, other things' words do not")
{
    ml::Request request = wetStreet(kHouse, {180, 150, 120});
    const double before = meanOfStreet(request, kBaseBlue);
    request.objects[kHouse - 1].words = "blue plaster";
    CHECK(std::fabs(meanOfStreet(request, kBaseBlue) - before) > 0.005);
    request.objects[kHouse - 1].words.clear();
    request.objects[2].words = "yellow coat";
    CHECK(meanOfStreet(request, kBaseBlue) == before);
}

TEST_CASE("between rays that meet one thing a mirror shows what lies between their ends")
{
    const ml::Request request = square(40, 60);
    REQUIRE(request.guide.objectId[60 * static_cast<std::size_t>(request.guide.width) + 40] == kStreet);
    const MirrorMap mirrors(request);
    REQUIRE(mirrors.known());
    const auto corner = mirrors.at(42, 60), middle = mirrors.at(41, 61);
    REQUIRE((corner && middle));
    CHECK(corner->rest.x == 2);
    CHECK(corner->distance == 4);
    CHECK(middle->rest.x == doctest::Approx(1.5));
    CHECK(middle->distance == doctest::Approx(5));
    CHECK(middle->object == kHouse);
    CHECK_FALSE(mirrors.at(44, 61)); // outside of the square
    CHECK_FALSE(mirrors.at(-1, 61));
    CHECK_FALSE(MirrorMap().known());
}

TEST_CASE("another thing's pixel in the square of a mirror has no share in it")
{
    ml::Request request = square(40, 60);
    request.guide.objectId[61 * static_cast<std::size_t>(request.guide.width) + 41] = 3;
    CHECK_FALSE(MirrorMap(request).at(41, 61));
}

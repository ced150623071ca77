// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/surround_light.h"

#include "ml/builtin/camera.h"
#include "ml/builtin/features.h"
#include "tests/ml/sample_request.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace ml::builtin;

namespace {

/// The sample with rays that meet nothing.
ml::Request openRequest()
{
    ml::Request request = sample::request();
    const std::size_t points = ml::surroundingsGrid(request.guide.width, request.guide.height).points();
    const std::size_t rays = points * ml::kRaysOfPoint;
    request.surroundings = {.objectId = std::vector<std::uint16_t>(rays),
        .distance = std::vector<float>(rays),
        .normal = std::vector<std::int8_t>(3 * rays),
        .baseColour = std::vector<std::uint8_t>(3 * rays),
        .sun = std::vector<std::uint8_t>(rays),
        .window = std::vector<float>(points),
        .openSun = std::vector<std::uint8_t>(request.guide.depth.size(), 255),
        .openLamps = std::vector<std::uint8_t>(request.guide.depth.size(), 255)};
    return request;
}

/// Every ray meets a bright wall of one colour two metres away, in the sun.
ml::Request walledRequest(std::array<std::uint8_t, 3> srgb)
{
    ml::Request request = openRequest();
    ml::Surroundings& around = request.surroundings;
    std::fill(around.objectId.begin(), around.objectId.end(), std::uint16_t{2});
    std::fill(around.distance.begin(), around.distance.end(), 2.0f);
    std::fill(around.sun.begin(), around.sun.end(), std::uint8_t{255});
    for (std::size_t ray = 0; ray < around.objectId.size(); ++ray) {
        around.normal[3 * ray + 2] = 127;
        std::copy(srgb.begin(), srgb.end(), around.baseColour.begin() + static_cast<std::ptrdiff_t>(3 * ray));
    }
    return request;
}

constexpr int kBarCells = 4; // of the grid, from one bar to the next
constexpr float kBarDepth = 3; // metres

/// A railing before the camera: bars as wide as a cell of the grid, each other one lit by a bright wall, those between by nothing.
ml::Request railing(std::uint16_t litObject, std::uint16_t darkObject)
{
    ml::Request request = walledRequest({200, 200, 200});
    ml::GuideBuffers& guide = request.guide;
    const ml::SurroundingsGrid grid = ml::surroundingsGrid(guide.width, guide.height);
    for (int y = 0; y < guide.height; ++y) {
        for (int x = 0; x < guide.width; ++x) {
            const int column = x / grid.cell;
            if (column % kBarCells != 0)
                continue;
            const bool lit = column / kBarCells % 2 == 0;
            const auto pixel = static_cast<std::size_t>(y * guide.width + x);
            guide.depth[pixel] = kBarDepth;
            guide.objectId[pixel] = lit ? litObject : darkObject;
            std::ranges::copy(std::array<std::int8_t, 3>{0, 0, 127}, &guide.normal[3 * pixel]);
            const auto point = static_cast<std::size_t>(y / grid.cell * grid.columns + column);
            if (!lit)
                std::fill_n(request.surroundings.baseColour.begin() + static_cast<std::ptrdiff_t>(3 * ml::kRaysOfPoint * point),
                    3 * ml::kRaysOfPoint, std::uint8_t{0});
        }
    }
    return request;
}

/// Light on the bar of a number, in the middle of the picture's height.
float lightOnBar(const PreparedFrame& frame, int bar)
{
    const ml::GuideBuffers& guide = frame.request->guide;
    const int cell = ml::surroundingsGrid(guide.width, guide.height).cell;
    const int x = bar * kBarCells * cell + cell / 2, y = guide.height / 2 / cell * cell + cell / 2;
    const Camera camera(frame.request->camera, guide.width, guide.height);
    const SurroundLight light = frame.around.at(x, y, camera.position() + camera.direction(x, y) * kBarDepth, {0, 0, 1}, kBarDepth);
    REQUIRE(light.known == 1);
    return light.gathered.y;
}

double meanOf(const ml::Request& request, int plane, ml::builtin::Class kind)
{
    const FrameFeatures features = computeFeatures(request);
    double sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < features.pixels(); ++i)
        if (features.classes[i] == static_cast<std::uint8_t>(kind)) {
            sum += features.plane(plane)[i];
            ++count;
        }
    REQUIRE(count > 0);
    return sum / count;
}

/// Of the street straight before the camera.
SurroundLight streetLight(const ml::Request& request)
{
    const PreparedFrame frame = prepare(request);
    constexpr int x = 64, y = 60;
    const float b = (1 - 2 * (static_cast<float>(y) + 0.5f) / 72) * request.camera.tangents[1];
    const float depth = -1.7f / b;
    return frame.around.at(x, y, {0, 0, -depth}, {0, 1, 0}, depth);
}

} // namespace

TEST_CASE("without surroundings nothing is known, and light is guessed")
{
    const ml::Request request = sample::request();
    CHECK_FALSE(prepare(request).around.known());
    CHECK(meanOf(request, kAroundGreen, Class::Road) > 0);
}

TEST_CASE("rays that meet nothing gather the sky, and no lamp is hidden")
{
    const ml::Request request = openRequest();
    const PreparedFrame frame = prepare(request);
    const SurroundLight light = streetLight(request);
    CHECK(light.known == 1);
    // The cosine-weighted mean of the sky lies between its zenith and its horizon.
    CHECK(light.gathered.z < std::max(frame.light.zenith.z, frame.light.horizon.z));
    CHECK(light.gathered.z > std::min(frame.light.zenith.z, frame.light.horizon.z));
    CHECK(light.gathered.z > light.gathered.x); // a blue sky
}

TEST_CASE("a red wall outside the picture sends red light, in the colour that its words give it")
{
    const SurroundLight red = streetLight(walledRequest({220, 20, 20})), grey = streetLight(walledRequest({120, 120, 120}));
    CHECK(red.gathered.x > 4 * red.gathered.z);
    CHECK(grey.gathered.x < 2 * grey.gathered.z);
    ml::Request painted = walledRequest({120, 120, 120});
    painted.objects[1].words = "red";
    CHECK(streetLight(painted).gathered.x > 3 * streetLight(painted).gathered.z);
    CHECK(
        meanOf(walledRequest({220, 20, 20}), kAroundRed, Class::Road) > 2 * meanOf(walledRequest({220, 20, 20}), kAroundBlue, Class::Road));
}

TEST_CASE("indoors a window lights what sees it, once: rays that happen to meet it do not count")
{
    ml::Request request = walledRequest({40, 40, 40});
    request.look.indoors = true;
    const float without = streetLight(request).gathered.z;
    std::ranges::fill(request.surroundings.window, 0.3f);
    const float with = streetLight(request).gathered.z;
    CHECK(with > without + 0.05f);
    constexpr std::array<std::uint8_t, 3> kPane{52, 62, 70}; // as assets paint it
    for (std::size_t ray = 0; ray < request.surroundings.objectId.size(); ++ray)
        if (ray % ml::kRaysOfPoint != ml::kMirrorRay)
            std::copy(kPane.begin(), kPane.end(), &request.surroundings.baseColour[3 * ray]);
    CHECK(streetLight(request).gathered.z < with); // the wall's own share is gone, and no pane came in its place
}

TEST_CASE("bars of one railing share the light of their few rays, and take none from another thing")
{
    const ml::Request one = railing(3, 3), two = railing(3, 1);
    const PreparedFrame railings = prepare(one), apart = prepare(two);
    CHECK(lightOnBar(railings, 5) > 0.3f * lightOnBar(railings, 6));
    CHECK(lightOnBar(apart, 5) < 0.1f * lightOnBar(apart, 6));
}

TEST_CASE("one ray does not decide what a rough surface mirrors")
{
    ml::Request request = walledRequest({200, 200, 200});
    for (std::size_t point = 0; point < request.surroundings.window.size(); point += 2) // every other column
        std::fill_n(&request.surroundings.baseColour[3 * (point * ml::kRaysOfPoint + ml::kMirrorRay)], 3, std::uint8_t{0});
    const PreparedFrame frame = prepare(request);
    const Camera camera(request.camera, request.guide.width, request.guide.height);
    const int cell = ml::surroundingsGrid(request.guide.width, request.guide.height).cell, y = request.guide.height - 1 - 4 * cell;
    float least = 1e9f, most = 0;
    for (int column = 20; column < 30; ++column) {
        const int x = column * cell + cell / 2;
        const auto pixel = static_cast<std::size_t>(y * request.guide.width + x);
        REQUIRE(request.guide.objectId[pixel] == 2);
        const float depth = request.guide.depth[pixel];
        const float mirrored = frame.around.at(x, y, camera.position() + camera.direction(x, y) * depth, {0, 1, 0}, depth).mirrored.y;
        least = std::min(least, mirrored);
        most = std::max(most, mirrored);
    }
    CHECK(most > 0);
    CHECK(least > 0.8f * most);
}

TEST_CASE("a lamp that something hides lights nothing there")
{
    ml::Request request = openRequest();
    request.look.time = "night";
    const double lit = meanOf(request, kLamps, Class::Road), shown = meanOf(request, kBaseRed, Class::Road);
    std::ranges::fill(request.surroundings.openLamps, std::uint8_t{0});
    CHECK(lit > 0.01);
    CHECK(meanOf(request, kLamps, Class::Road) < 0.05 * lit);
    CHECK(meanOf(request, kBaseRed, Class::Road) < shown);
}

TEST_CASE("the sun shines as far as the rays say, whatever shadow the guide has")
{
    ml::Request request = openRequest();
    std::ranges::fill(request.guide.sun, std::uint8_t{0});
    const double lit = meanOf(request, kSun, Class::Road), shown = meanOf(request, kBaseRed, Class::Road);
    std::ranges::fill(request.surroundings.openSun, std::uint8_t{127});
    const double half = meanOf(request, kSun, Class::Road);
    std::ranges::fill(request.surroundings.openSun, std::uint8_t{0});
    CHECK(meanOf(request, kSun, Class::Road) == doctest::Approx(-1));
    CHECK(half == doctest::Approx(0.5 * (lit - 1)).epsilon(0.02)); // of the plane's -1..1
    CHECK(meanOf(request, kBaseRed, Class::Road) < shown - 0.05);
}

TEST_CASE("a surface that no point of the grid lies on borrows no light of what is behind it")
{
    const PreparedFrame frame = prepare(openRequest());
    CHECK(frame.around.at(64, 60, {0, 40, -5}, {0, 0, 1}, 5).known == 0);
}

TEST_CASE("a point whose normal is nothing spoils no light")
{
    ml::Request request = walledRequest({120, 120, 120});
    for (std::size_t pixel = 0; pixel < request.guide.objectId.size(); pixel += 7)
        std::fill_n(&request.guide.normal[3 * pixel], 3, std::int8_t{0});
    const FrameFeatures features = computeFeatures(request);
    CHECK(std::all_of(features.planes.begin(), features.planes.end(), [](float value) { return std::isfinite(value); }));
}

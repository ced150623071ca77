// SPDX-License-Identifier: Apache-2.0
#include "tests/ml/sample_request.h"

#include <cmath>

namespace sample {
namespace {

constexpr float kEyeHeight = 1.7f;
constexpr std::array<float, 3> kTowardsSun{0.4f, 0.8f, 0.447f};

struct Hit {
    float depth = 0; // metres along the view axis
    std::uint16_t object = 0;
    std::array<float, 3> rest{};
    std::array<std::int8_t, 3> normal{};
};

/// The camera stands at (0, 1.7, 0) and looks along -z: a person 6 m, a facade 20 m away on the left, a street without end.
Hit trace(float a, float b)
{
    const float personX = a * 6 - 1, personY = kEyeHeight + b * 6;
    if (std::fabs(personX) < 0.25f && personY > 0 && personY < 1.75f)
        return {6, 3, {personX, personY, 0.2f}, {0, 0, 127}};
    const float facadeX = a * 20, facadeY = kEyeHeight + b * 20;
    if (facadeX < 2 && facadeY > 0 && facadeY < 12)
        return {20, 1, {facadeX + 8, facadeY, 5}, {0, 0, 127}};
    if (b < -0.01f)
        return {-kEyeHeight / b, 2, {a * -kEyeHeight / b, 0, kEyeHeight / b}, {0, 127, 0}};
    return {};
}

void setPixel(ml::GuideBuffers& guide, std::size_t pixel, const Hit& hit)
{
    static constexpr std::array<std::array<std::uint8_t, 3>, 4> colours{{{0, 0, 0}, {180, 150, 120}, {90, 90, 95}, {150, 40, 40}}};
    guide.depth[pixel] = hit.depth;
    guide.objectId[pixel] = hit.object;
    float cosine = 0;
    for (std::size_t k = 0; k < 3; ++k)
        cosine += kTowardsSun[k] * static_cast<float>(hit.normal[k]) / 127;
    guide.sun[pixel] = static_cast<std::uint8_t>(255 * 0.8f * cosine); // all of it lies in the same thin shade
    for (std::size_t k = 0; k < 3; ++k) {
        guide.rest[3 * pixel + k] = hit.rest[k];
        guide.normal[3 * pixel + k] = hit.normal[k];
        guide.baseColour[3 * pixel + k] = colours[hit.object][k];
    }
}

} // namespace

ml::Request request(int width, int height)
{
    ml::Request result;
    result.objects = {{"House", "building", "old red brick", 11}, {"Street", "road", "", 12}, {"Anna", "person", "blue coat", 13}};
    result.camera.worldFromView[13] = kEyeHeight;
    result.camera.tangents = {0.6f, 0.6f * static_cast<float>(height) / static_cast<float>(width)};
    result.lamps = {{{2, 4, -8}, {60, 40, 20}}};
    result.look.towardsSun = kTowardsSun;
    result.seed = 7;
    ml::GuideBuffers& guide = result.guide;
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    guide.width = width;
    guide.height = height;
    guide.depth.resize(pixels);
    guide.objectId.resize(pixels);
    guide.sun.resize(pixels);
    guide.rest.resize(3 * pixels);
    guide.normal.resize(3 * pixels);
    guide.baseColour.resize(3 * pixels);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const float a = (2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(width) - 1) * result.camera.tangents[0];
            const float b = (1 - 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(height)) * result.camera.tangents[1];
            setPixel(guide, static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x), trace(a, b));
        }
    return result;
}

ml::Request requestWithSurroundings(int width, int height)
{
    ml::Request result = request(width, height);
    ml::Surroundings& around = result.surroundings;
    const std::size_t points = ml::surroundingsGrid(width, height).points(), rays = points * ml::kRaysOfPoint;
    around.objectId.resize(rays);
    around.distance.resize(rays);
    around.normal.resize(3 * rays);
    around.baseColour.resize(3 * rays);
    around.sun.resize(rays);
    around.window.assign(points, 0.125f);
    around.openSun.assign(result.guide.depth.size(), 255);
    around.openLamps.assign(result.guide.depth.size(), 255);
    for (std::size_t ray = 0; ray < rays; ray += 2) {
        around.objectId[ray] = 1;
        around.distance[ray] = 0.5f * static_cast<float>(ray % 40 + 1);
        around.normal[3 * ray] = -127;
        around.baseColour[3 * ray + 1] = static_cast<std::uint8_t>(ray % 256);
        around.sun[ray] = ray % 4 == 0 ? 255 : 0;
    }
    for (std::size_t pixel = 0; pixel < around.openLamps.size(); pixel += 3)
        around.openLamps[pixel] = static_cast<std::uint8_t>(pixel % 256);
    for (std::size_t pixel = 1; pixel < around.openSun.size(); pixel += 4)
        around.openSun[pixel] = static_cast<std::uint8_t>(255 - pixel % 256);
    ml::MirrorHits& mirrors = around.mirrors;
    for (std::uint32_t pixel = 1; pixel < around.openLamps.size(); pixel += 5) {
        mirrors.pixel.push_back(pixel);
        mirrors.objectId.push_back(pixel % 2);
        mirrors.distance.push_back(0.25f * static_cast<float>(pixel % 30));
        mirrors.normal.insert(mirrors.normal.end(), {0, 0, 127});
        mirrors.baseColour.insert(mirrors.baseColour.end(), {200, static_cast<std::uint8_t>(pixel % 256), 30});
        mirrors.sun.push_back(255);
        mirrors.rest.insert(mirrors.rest.end(), {0.5f, static_cast<float>(pixel), -1});
        mirrors.axis.push_back(2);
    }
    return result;
}

} // namespace sample

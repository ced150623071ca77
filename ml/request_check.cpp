// SPDX-License-Identifier: Apache-2.0
#include "ml/request_check.h"

#include "ml/engine_error.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ml {
namespace {

[[noreturn]] void bad(const std::string& sentence) { throw EngineError("request.bad", sentence); }

template <typename Values>
void checkBuffer(const char* name, const Values& values, std::size_t expected)
{
    if (values.size() != expected)
        bad("The request's " + std::string(name) + " buffer has " + std::to_string(values.size()) + " values; the picture's size asks for "
            + std::to_string(expected) + ".");
}

template <typename Values>
void checkFinite(const char* name, const Values& values)
{
    if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); }))
        bad("The request's " + std::string(name) + " holds a number that is not finite.");
}

/// Numbers that count from 1, with 0 for none.
void checkNumbers(const char* name, const std::vector<std::uint16_t>& numbers, std::size_t listed, const std::string& thing)
{
    const std::size_t highest = *std::max_element(numbers.begin(), numbers.end());
    if (highest > listed)
        bad("The " + std::string(name) + " buffer names " + thing + " " + std::to_string(highest) + ", but the request lists "
            + std::to_string(listed) + " of them.");
}

void checkGuide(const GuideBuffers& guide)
{
    const std::string size = std::to_string(guide.width) + " x " + std::to_string(guide.height);
    if (guide.width < 2 || guide.height < 2 || guide.width % 2 != 0 || guide.height % 2 != 0)
        bad("The picture's size " + size + " must be even and at least 2 x 2 pixels.");
    if (static_cast<std::int64_t>(guide.width) * guide.height > kMaxPixels)
        bad("The picture's size " + size + " is larger than 4096 x 2304 pixels; ask for a smaller one.");
    const std::size_t pixels = static_cast<std::size_t>(guide.width) * static_cast<std::size_t>(guide.height);
    checkBuffer("depth", guide.depth, pixels);
    checkBuffer("normal", guide.normal, 3 * pixels);
    checkBuffer("object id", guide.objectId, pixels);
    checkBuffer("rest position", guide.rest, 3 * pixels);
    checkBuffer("base colour", guide.baseColour, 3 * pixels);
    checkBuffer("sun", guide.sun, pixels);
    checkFinite("depth buffer", guide.depth);
    checkFinite("rest position buffer", guide.rest);
}

void checkMirrors(const Request& request)
{
    const MirrorHits& hits = request.surroundings.mirrors;
    const std::size_t rays = hits.size();
    if (rays == 0)
        return;
    checkBuffer("mirror object", hits.objectId, rays);
    checkBuffer("mirror distance", hits.distance, rays);
    checkBuffer("mirror normal", hits.normal, 3 * rays);
    checkBuffer("mirror colour", hits.baseColour, 3 * rays);
    checkBuffer("mirror sun", hits.sun, rays);
    checkBuffer("mirror rest position", hits.rest, 3 * rays);
    checkBuffer("mirror axis", hits.axis, rays);
    checkFinite("mirror distance buffer", hits.distance);
    checkFinite("mirror rest position buffer", hits.rest);
    checkNumbers("mirror object", hits.objectId, request.objects.size(), "object");
    if (hits.pixel.back() >= request.guide.depth.size() || std::ranges::adjacent_find(hits.pixel, std::greater_equal{}) != hits.pixel.end())
        bad("The mirror pixel buffer must count up within the picture.");
    if (std::ranges::any_of(hits.axis, [](std::uint8_t axis) { return axis > 2; }))
        bad("The mirror axis buffer holds a number above 2.");
}

void checkSurroundings(const Request& request)
{
    const Surroundings& around = request.surroundings;
    if (!around.known())
        return;
    const std::size_t points = surroundingsGrid(request.guide.width, request.guide.height).points(), rays = points * kRaysOfPoint;
    checkBuffer("ray object", around.objectId, rays);
    checkBuffer("ray distance", around.distance, rays);
    checkBuffer("ray normal", around.normal, 3 * rays);
    checkBuffer("ray colour", around.baseColour, 3 * rays);
    checkBuffer("ray sun", around.sun, rays);
    checkBuffer("window", around.window, points);
    checkBuffer("open sun", around.openSun, request.guide.depth.size());
    checkBuffer("open lamps", around.openLamps, request.guide.depth.size());
    checkFinite("ray distance buffer", around.distance);
    checkFinite("window buffer", around.window);
    checkNumbers("ray object", around.objectId, request.objects.size(), "object");
    checkMirrors(request);
}

/// A lattice that no house has would only cost memory.
void checkWindows(const ObjectInfo& object, const std::vector<std::string>& rows)
{
    constexpr std::size_t kMost = 256; // storeys, and bays of one
    const bool fits = rows.size() <= kMost && std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.size() <= kMost; });
    if (!fits)
        bad("The windows of \"" + object.name + "\" are more than 256 storeys of 256 bays.");
}

} // namespace

void checkRequest(const Request& request)
{
    checkGuide(request.guide);
    checkNumbers("object id", request.guide.objectId, request.objects.size(), "object");
    checkSurroundings(request);
    for (const ObjectInfo& object : request.objects) {
        checkWindows(object, object.windowsX);
        checkWindows(object, object.windowsZ);
    }
    checkFinite("camera matrix", request.camera.worldFromView);
    checkFinite("camera tangents", request.camera.tangents);
    if (request.camera.tangents[0] <= 0 || request.camera.tangents[1] <= 0)
        bad("The camera's tangents must be above zero; check the lens and the sensor.");
    for (const LampInfo& lamp : request.lamps) {
        checkFinite("lamp position", lamp.position);
        checkFinite("lamp colour", lamp.colour);
    }
    checkFinite("sun direction", request.look.towardsSun);
    if (!(request.look.weatherAmount >= 0 && request.look.weatherAmount <= 1))
        bad("The request's weather amount must lie between 0 and 1.");
}

} // namespace ml

// SPDX-License-Identifier: Apache-2.0
#include "ml/request.h"

#include "ml/engine_error.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cstring>

namespace ml {
namespace {

using nlohmann::json;
static_assert(std::endian::native == std::endian::little, "buffers travel as they lie in memory");

[[noreturn]] void bad(const std::string& field, const std::string& what)
{
    throw EngineError("request.bad", "The message's field \"" + field + "\" " + what + ".");
}

const json& at(const json& object, const char* field)
{
    if (!object.is_object() || !object.contains(field))
        bad(field, "is missing");
    return object.at(field);
}

/// Reads one field and turns the JSON library's complaint into a sentence.
template <typename Value>
void read(const json& object, const char* field, Value& value)
{
    const json& found = at(object, field);
    const bool fits = std::is_same_v<Value, std::string> ? found.is_string()
        : std::is_same_v<Value, bool>                    ? found.is_boolean()
        : std::is_floating_point_v<Value>                ? found.is_number()
        : std::is_unsigned_v<Value>                      ? found.is_number_unsigned()
        : std::is_integral_v<Value>                      ? found.is_number_integer()
                                                         : true;
    if (!fits)
        bad(field, "has the wrong type");
    try {
        found.get_to(value);
    } catch (const json::exception&) {
        bad(field, "has the wrong type");
    }
}

/// Calls `visit(name, values, numbers for each pixel)` for every buffer, in the order in which they travel.
template <typename Guide, typename Visit>
void eachBuffer(Guide& guide, Visit visit)
{
    visit("depth", guide.depth, 1);
    visit("normal", guide.normal, 3);
    visit("object_id", guide.objectId, 1);
    visit("rest", guide.rest, 3);
    visit("base_colour", guide.baseColour, 3);
    visit("sun", guide.sun, 1);
}

/// The same for the surroundings; numbers for each point.
template <typename Around, typename Visit>
void eachRayBuffer(Around& around, Visit visit)
{
    visit("ray_object", around.objectId, kRaysOfPoint);
    visit("ray_distance", around.distance, kRaysOfPoint);
    visit("ray_normal", around.normal, 3 * kRaysOfPoint);
    visit("ray_colour", around.baseColour, 3 * kRaysOfPoint);
    visit("ray_sun", around.sun, kRaysOfPoint);
    visit("window", around.window, 1);
}

/// And what they say of every pixel; numbers for each pixel.
template <typename Around, typename Visit>
void eachLightBuffer(Around& around, Visit visit)
{
    visit("open_sun", around.openSun, 1);
    visit("open_lamps", around.openLamps, 1);
}

/// And what mirrors show; numbers for each ray.
template <typename Hits, typename Visit>
void eachMirrorBuffer(Hits& hits, Visit visit)
{
    visit("mirror_pixel", hits.pixel, 1);
    visit("mirror_object", hits.objectId, 1);
    visit("mirror_distance", hits.distance, 1);
    visit("mirror_normal", hits.normal, 3);
    visit("mirror_colour", hits.baseColour, 3);
    visit("mirror_sun", hits.sun, 1);
    visit("mirror_rest", hits.rest, 3);
    visit("mirror_axis", hits.axis, 1);
}

template <typename Value>
void readBytes(const json& object, const char* field, std::vector<Value>& values, std::size_t expected)
{
    const json& found = at(object, field);
    if (!found.is_binary())
        bad(field, "must be a byte string");
    const auto& bytes = found.get_binary();
    if (bytes.size() != expected * sizeof(Value))
        bad(field,
            "has " + std::to_string(bytes.size()) + " bytes; the picture's size asks for " + std::to_string(expected * sizeof(Value)));
    values.resize(expected);
    if (expected > 0)
        std::memcpy(values.data(), bytes.data(), bytes.size());
}

/// Takes the next buffer off the front.
template <typename Value>
void takeBytes(Bytes& buffers, const char* field, std::vector<Value>& values, std::size_t expected)
{
    const std::size_t bytes = expected * sizeof(Value);
    if (buffers.size() < bytes)
        bad(field, "has " + std::to_string(buffers.size()) + " bytes; the picture's size asks for " + std::to_string(bytes));
    values.resize(expected);
    std::memcpy(values.data(), buffers.data(), bytes);
    buffers = buffers.subspan(bytes);
}

void checkUsedUp(Bytes buffers, const char* lastField)
{
    if (!buffers.empty())
        bad(lastField, "is followed by " + std::to_string(buffers.size()) + " bytes that belong to nothing");
}

template <typename Value>
Bytes bytesOf(const std::vector<Value>& values)
{
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(Value)};
}

template <typename Value>
json byteString(const std::vector<Value>& values)
{
    const Bytes bytes = bytesOf(values);
    return json::binary(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
}

std::size_t readSize(const json& object, int& width, int& height)
{
    read(object, "width", width);
    read(object, "height", height);
    if (width < 1 || height < 1 || static_cast<std::int64_t>(width) * height > kMaxPixels)
        bad("width",
            "and height must make a picture of 1 to 4096 x 2304 pixels; they say " + std::to_string(width) + " x "
                + std::to_string(height));
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

} // namespace

static void to_json(json& out, const ObjectInfo& object)
{
    out = {{"name", object.name}, {"class", object.semanticClass}, {"words", object.words}, {"style_key", object.styleKey},
        {"detail_origin", object.detailOrigin}, {"detail_size", object.detailSize}};
    if (object.bodyColour)
        out["body_colour"] = *object.bodyColour;
    if (object.styleSeed)
        out["style_seed"] = *object.styleSeed;
    if (!object.outfit.empty())
        out["outfit"] = object.outfit;
    if (!object.hair.empty())
        out["hair"] = object.hair;
    if (object.detailGuessed)
        out["detail_guessed"] = true;
    if (object.coloured)
        out["coloured"] = true;
    if (!object.windowsX.empty())
        out["windows_x"] = object.windowsX;
    if (!object.windowsZ.empty())
        out["windows_z"] = object.windowsZ;
}

static void from_json(const json& in, ObjectInfo& object)
{
    read(in, "name", object.name);
    read(in, "class", object.semanticClass);
    read(in, "words", object.words);
    read(in, "style_key", object.styleKey);
    // Absent in requests of films that were made before these fields existed.
    if (in.contains("detail_origin"))
        read(in, "detail_origin", object.detailOrigin);
    if (in.contains("detail_size"))
        read(in, "detail_size", object.detailSize);
    if (in.contains("body_colour"))
        read(in, "body_colour", object.bodyColour.emplace());
    if (in.contains("style_seed"))
        read(in, "style_seed", object.styleSeed.emplace());
    if (in.contains("outfit"))
        read(in, "outfit", object.outfit);
    if (in.contains("hair"))
        read(in, "hair", object.hair);
    if (in.contains("detail_guessed"))
        read(in, "detail_guessed", object.detailGuessed);
    if (in.contains("coloured"))
        read(in, "coloured", object.coloured);
    if (in.contains("windows_x"))
        read(in, "windows_x", object.windowsX);
    if (in.contains("windows_z"))
        read(in, "windows_z", object.windowsZ);
}

static void to_json(json& out, const LampInfo& lamp) { out = {{"position", lamp.position}, {"colour", lamp.colour}}; }

static void from_json(const json& in, LampInfo& lamp)
{
    read(in, "position", lamp.position);
    read(in, "colour", lamp.colour);
}

static void to_json(json& out, const CameraInfo& camera)
{
    out = {{"world_from_view", camera.worldFromView}, {"tangents", camera.tangents}};
}

static void from_json(const json& in, CameraInfo& camera)
{
    read(in, "world_from_view", camera.worldFromView);
    read(in, "tangents", camera.tangents);
}

static void to_json(json& out, const LookInfo& look)
{
    out = {{"time", look.time}, {"weather", look.weather}, {"weather_amount", look.weatherAmount}, {"grade", look.grade},
        {"words", look.words}, {"towards_sun", look.towardsSun}, {"indoors", look.indoors}};
}

static void from_json(const json& in, LookInfo& look)
{
    read(in, "time", look.time);
    read(in, "weather", look.weather);
    if (in.contains("weather_amount")) // as above
        read(in, "weather_amount", look.weatherAmount);
    read(in, "grade", look.grade);
    read(in, "words", look.words);
    read(in, "towards_sun", look.towardsSun);
    read(in, "indoors", look.indoors);
}

static void to_json(json& out, const ModelFile& file)
{
    out = {{"role", file.role}, {"name", file.name}, {"file", file.file}, {"size", file.size}, {"sha256", file.sha256}, {"arch", file.arch},
        {"licence", file.licence}};
}

static void from_json(const json& in, ModelFile& file)
{
    read(in, "role", file.role);
    read(in, "name", file.name);
    read(in, "file", file.file);
    read(in, "size", file.size);
    read(in, "sha256", file.sha256);
    read(in, "arch", file.arch);
    read(in, "licence", file.licence);
}

static void to_json(json& out, const EngineInfo& engine)
{
    out = {{"name", engine.name}, {"version", engine.version}, {"libtorch", engine.libtorch}, {"device", engine.device},
        {"dtype", engine.dtype}, {"threads", engine.threads}};
}

static void from_json(const json& in, EngineInfo& engine)
{
    read(in, "name", engine.name);
    read(in, "version", engine.version);
    read(in, "libtorch", engine.libtorch);
    read(in, "device", engine.device);
    read(in, "dtype", engine.dtype);
    read(in, "threads", engine.threads);
}

json describe(const Request& request)
{
    return {{"model", request.model}, {"width", request.guide.width}, {"height", request.guide.height}, {"objects", request.objects},
        {"camera", request.camera}, {"lamps", request.lamps}, {"look", request.look}, {"seed", request.seed},
        {"surroundings", request.surroundings.known()}, {"mirrors", request.surroundings.mirrors.size()}};
}

std::vector<Bytes> buffersOf(const Request& request)
{
    std::vector<Bytes> buffers;
    const auto borrow = [&](const char*, const auto& values, int) { buffers.push_back(bytesOf(values)); };
    eachBuffer(request.guide, borrow);
    if (request.surroundings.known()) {
        eachRayBuffer(request.surroundings, borrow);
        eachLightBuffer(request.surroundings, borrow);
        if (request.surroundings.mirrors.size() > 0)
            eachMirrorBuffer(request.surroundings.mirrors, borrow);
    }
    return buffers;
}

/// How many values the buffers hold.
struct BufferCounts {
    std::size_t pixels = 0;
    std::size_t points = 0; // of the surroundings; 0: they are unknown
    std::size_t mirrors = 0; // rays
};

/// Everything but the buffers.
static BufferCounts readDescription(const json& in, Request& request)
{
    read(in, "model", request.model);
    read(in, "objects", request.objects);
    read(in, "camera", request.camera);
    read(in, "lamps", request.lamps);
    read(in, "look", request.look);
    read(in, "seed", request.seed);
    BufferCounts counts{.pixels = readSize(in, request.guide.width, request.guide.height)};
    bool surroundings = false;
    if (in.contains("surroundings")) // absent in requests that were written before they existed
        read(in, "surroundings", surroundings);
    if (surroundings)
        counts.points = surroundingsGrid(request.guide.width, request.guide.height).points();
    if (surroundings && in.contains("mirrors")) // as above
        read(in, "mirrors", counts.mirrors);
    if (counts.mirrors > counts.pixels)
        bad("mirrors", "says " + std::to_string(counts.mirrors) + "; a picture has no more of them than pixels");
    return counts;
}

/// Calls `fill(field, values, count)` for every buffer of the request.
template <typename Fill>
static void fillBuffers(Request& request, BufferCounts counts, Fill fill)
{
    const auto filled = [&](std::size_t count) {
        return [&fill, count](const char* field, auto& values, int each) { fill(field, values, static_cast<std::size_t>(each) * count); };
    };
    eachBuffer(request.guide, filled(counts.pixels));
    if (counts.points > 0) {
        eachRayBuffer(request.surroundings, filled(counts.points));
        eachLightBuffer(request.surroundings, filled(counts.pixels));
        if (counts.mirrors > 0)
            eachMirrorBuffer(request.surroundings.mirrors, filled(counts.mirrors));
    }
}

Request requestFrom(const json& description, Bytes buffers)
{
    Request request;
    fillBuffers(request, readDescription(description, request),
        [&](const char* field, auto& values, std::size_t count) { takeBytes(buffers, field, values, count); });
    checkUsedUp(buffers, "sun");
    return request;
}

void to_json(json& out, const Request& request)
{
    out = describe(request);
    const auto write = [&](const char* field, const auto& values, int) { out[field] = byteString(values); };
    eachBuffer(request.guide, write);
    if (request.surroundings.known()) {
        eachRayBuffer(request.surroundings, write);
        eachLightBuffer(request.surroundings, write);
        if (request.surroundings.mirrors.size() > 0)
            eachMirrorBuffer(request.surroundings.mirrors, write);
    }
}

void from_json(const json& in, Request& request)
{
    fillBuffers(request, readDescription(in, request),
        [&](const char* field, auto& values, std::size_t count) { readBytes(in, field, values, count); });
}

json describe(const Reply& reply)
{
    return {{"width", reply.width}, {"height", reply.height}, {"models", reply.models}, {"engine", reply.engine},
        {"understood", reply.understood}, {"unknown", reply.unknown}, {"network_ms", reply.networkMilliseconds},
        {"total_ms", reply.totalMilliseconds}};
}

std::vector<Bytes> buffersOf(const Reply& reply) { return {bytesOf(reply.rgb)}; }

Reply replyFrom(const json& in, Bytes buffers)
{
    Reply reply;
    const std::size_t pixels = readSize(in, reply.width, reply.height);
    takeBytes(buffers, "rgb", reply.rgb, 3 * pixels);
    checkUsedUp(buffers, "rgb");
    read(in, "models", reply.models);
    read(in, "engine", reply.engine);
    read(in, "understood", reply.understood);
    read(in, "unknown", reply.unknown);
    read(in, "network_ms", reply.networkMilliseconds);
    read(in, "total_ms", reply.totalMilliseconds);
    return reply;
}

} // namespace ml

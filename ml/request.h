// SPDX-License-Identifier: Apache-2.0
// One request for one frame: a serialisable value with everything that affects the picture. Equal requests give equal frames.
#pragma once

#include "ml/surroundings.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ml {

/// Exact buffers of the frame, rows top to bottom, sampled at pixel centres. Flat arrays, `width * height` pixels each.
struct GuideBuffers {
    int width = 0;
    int height = 0;
    std::vector<float> depth; // metres along the view axis; 0 where nothing is
    std::vector<std::int8_t> normal; // 3 a pixel, view space x right, y up, z to the camera, times 127
    std::vector<std::uint16_t> objectId; // index into Request::objects plus 1; 0 where nothing is
    std::vector<float> rest; // 3 a pixel, metres in the object's own space
    std::vector<std::uint8_t> baseColour; // 3 a pixel, sRGB-encoded
    std::vector<std::uint8_t> sun; // 0 shadowed .. 255 lit: shadow and cosine both applied
    bool operator==(const GuideBuffers&) const = default;
};

/// What an object of the guide is.
struct ObjectInfo {
    std::string name; // "Anna": for messages only
    std::string semanticClass; // "building"
    std::string words; // "red brick"
    std::uint64_t styleKey = 0; // stable for the item: with the seed it decides the invented style
    std::optional<std::uint64_t> styleSeed = std::nullopt; // in place of the request's seed: this item's style is kept
    std::optional<std::array<std::uint8_t, 3>> bodyColour
        = std::nullopt; // sRGB: colour words repaint only this base colour; unset: all of it
    // Where invented detail belongs in rest space: a building's lattice of windows, a figure's face (assets/shape.h). Size 0: unknown.
    std::array<float, 3> detailOrigin{}; // metres
    std::array<float, 3> detailSize{}; // metres
    // What the shape of a person shows, by the names that assets give to outfits and hair; empty: nothing is known of it.
    std::string outfit = {};
    std::string hair = {};
    // Guessed from the geometry of an imported shape, which has no windows, skin, hair or clothes of its own to tell by colour
    // (assets/import/guess_detail.h).
    bool detailGuessed = false;
    bool coloured = false; // of a guessed person: the shape's colours are those of its skin and clothes
    // Of a guessed lattice, for walls that look along x and along z: one text a storey from the ground up, one letter a bay, 'w' a window.
    std::vector<std::string> windowsX = {};
    std::vector<std::string> windowsZ = {};
    bool operator==(const ObjectInfo&) const = default;
};

struct CameraInfo {
    std::array<float, 16> worldFromView{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}; // column-major
    std::array<float, 2> tangents{0.5f, 0.28f}; // half extents at distance 1
    bool operator==(const CameraInfo&) const = default;
};

struct LampInfo {
    std::array<float, 3> position{}; // world, metres
    std::array<float, 3> colour{}; // linear times candela
    bool operator==(const LampInfo&) const = default;
};

/// The look, by name as the plan writes it.
struct LookInfo {
    std::string time = "day"; // day, golden hour, dusk, night
    std::string weather = "clear"; // clear, overcast, fog, snow, rain
    float weatherAmount = 1; // 0 clear .. 1 all of it: cover, fog, wetness
    std::string grade = "neutral"; // neutral, noir, teal and orange, warm
    std::vector<std::string> words;
    std::array<float, 3> towardsSun{0.4f, 0.7f, 0.3f}; // world, unit length; below the horizon at night
    bool indoors = false; // most of the picture lies under a roof
    bool operator==(const LookInfo&) const = default;
};

struct Request {
    std::string model = "builtin";
    GuideBuffers guide;
    Surroundings surroundings; // empty: unknown, and guessed from the picture
    std::vector<ObjectInfo> objects;
    CameraInfo camera;
    std::vector<LampInfo> lamps;
    LookInfo look;
    std::uint64_t seed = 1;
    bool operator==(const Request&) const = default;
};

/// The file of a model, as provenance names it.
struct ModelFile {
    std::string role; // "builtin"
    std::string name;
    std::string file;
    std::uint64_t size = 0;
    std::string sha256;
    std::string arch;
    std::string licence;
};

/// What ran it.
struct EngineInfo {
    std::string name; // "previsto-engine"
    std::string version;
    std::string libtorch; // "1.13.1"
    std::string device; // "cpu", "cuda:0 NVIDIA .."
    std::string dtype; // "float32", "bfloat16"
    int threads = 1;
};

struct Reply {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb; // 3 a pixel, sRGB
    std::vector<ModelFile> models;
    EngineInfo engine;
    std::vector<std::string> understood; // words that the picture obeys
    std::vector<std::string> unknown; // words the model does not know
    double networkMilliseconds = 0; // inside the network
    double totalMilliseconds = 0; // in the engine, network included
};

/// Of the talk between app and engine: raised when a request or a reply changes, so that two builds that do not fit say so.
inline constexpr int kProtocol = 4;

/// Largest request that is taken, pixels.
inline constexpr int kMaxPixels = 4096 * 2304;

// As one value with its buffers as byte strings (little-endian), for files. Reading checks every size and throws EngineError
// "request.bad".
void to_json(nlohmann::json& json, const Request& request);
void from_json(const nlohmann::json& json, Request& request);

/// The request without its buffers (sizes only): resolved values for the provenance record, readable as text.
nlohmann::json describe(const Request& request);
nlohmann::json describe(const Reply& reply);

// As it travels: a description, and the buffers behind it one after the other in the order of their structure, as they lie in memory.
using Bytes = std::span<const std::uint8_t>;
std::vector<Bytes> buffersOf(const Request& request); // borrowed
std::vector<Bytes> buffersOf(const Reply& reply);
/// Both throw EngineError "request.bad" as from_json does.
Request requestFrom(const nlohmann::json& description, Bytes buffers);
Reply replyFrom(const nlohmann::json& description, Bytes buffers);

} // namespace ml

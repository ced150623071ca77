// SPDX-License-Identifier: Apache-2.0
#include "ml/engine_error.h"
#include "ml/request_check.h"
#include "tests/ml/sample_request.h"
#include "tests/ml/thrown.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <limits>

using nlohmann::json;

TEST_CASE("a request survives CBOR unchanged")
{
    ml::Request request = sample::request();
    request.seed = 0xfedcba9876543210u;
    request.objects[0].styleKey = 0xffffffffffffffffu;
    request.objects[0].styleSeed = 0xfffffffffffffffeu;
    request.objects[2].outfit = "coat";
    request.objects[2].hair = "bob";
    request.objects[0].detailGuessed = request.objects[2].coloured = true;
    request.objects[0].windowsX = {".w.", "www"};
    request.objects[0].windowsZ = {"w"};
    request.look = {"dusk", "rain", 0.3f, "noir", {"misty", "harbour"}, {0, 1, 0}, true};
    const auto read = json::from_cbor(json::to_cbor(json(request))).get<ml::Request>();
    CHECK(read == request);
    ml::checkRequest(read);
}

TEST_CASE("a house has at most 256 storeys and bays")
{
    ml::Request request = sample::request(16, 8);
    request.objects[0].windowsZ = {std::string(256, 'w')};
    CHECK_NOTHROW(ml::checkRequest(request));
    request.objects[0].windowsZ = {std::string(257, 'w')};
    CHECK_THROWS_AS(ml::checkRequest(request), ml::EngineError);
    request.objects[0].windowsZ.assign(257, "w");
    CHECK_THROWS_AS(ml::checkRequest(request), ml::EngineError);
}

namespace {

/// One after the other, as they lie behind the description in a message.
std::vector<std::uint8_t> joined(const std::vector<ml::Bytes>& buffers)
{
    std::vector<std::uint8_t> bytes;
    for (const ml::Bytes& each : buffers)
        bytes.insert(bytes.end(), each.begin(), each.end());
    return bytes;
}

} // namespace

TEST_CASE("a request travels as its description and its buffers")
{
    ml::Request request = sample::request(16, 8);
    request.look.words = {"misty"};
    CHECK(ml::requestFrom(ml::describe(request), joined(ml::buffersOf(request))) == request);
}

TEST_CASE("what stands around a picture travels with it, both ways, and may be unknown")
{
    const ml::Request known = sample::requestWithSurroundings(16, 8), unknown = sample::request(16, 8);
    for (const ml::Request& request : {known, unknown}) {
        CHECK(json::from_cbor(json::to_cbor(json(request))).get<ml::Request>() == request);
        CHECK(ml::requestFrom(ml::describe(request), joined(ml::buffersOf(request))) == request);
        CHECK_NOTHROW(ml::checkRequest(request));
    }
    CHECK(ml::describe(known)["surroundings"] == true);
    CHECK(ml::describe(unknown)["surroundings"] == false);
    json old = unknown; // written before there were surroundings
    old.erase("surroundings");
    old.erase("mirrors");
    CHECK(old.get<ml::Request>() == unknown);
}

TEST_CASE("a reply travels as its description and its picture")
{
    ml::Reply reply{.width = 2,
        .height = 2,
        .rgb = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11},
        .models = {{"builtin", "n", "f", 5, "ab", "arch", "l"}},
        .engine = {"previsto-engine", "1", "1.13.0", "cpu", "float32", 2},
        .understood = {"red"},
        .unknown = {"baroque"},
        .networkMilliseconds = 1.5,
        .totalMilliseconds = 2.5};
    const auto read = ml::replyFrom(json::from_cbor(json::to_cbor(ml::describe(reply))), joined(ml::buffersOf(reply)));
    CHECK(ml::describe(read) == ml::describe(reply));
    CHECK(read.rgb == reply.rgb);
    CHECK(read.models[0].arch == "arch");
}

TEST_CASE("too few and too many bytes behind a description are refused by the buffer's name")
{
    const ml::Request request = sample::requestWithSurroundings(16, 8);
    const auto bytes = joined(ml::buffersOf(request));
    const std::size_t guide = joined(ml::buffersOf(sample::request(16, 8))).size();
    for (const auto& [size, field] : std::vector<std::pair<std::size_t, std::string>>{{0, "depth"}, {16 * 8 * 4 - 1, "depth"},
             {16 * 8 * 4, "normal"}, {guide - 1, "sun"}, {guide, "ray_object"}, {bytes.size() - 1, "mirror_axis"}}) {
        INFO(size);
        const auto error = thrownBy([&] { ml::requestFrom(ml::describe(request), ml::Bytes(bytes).first(size)); });
        CHECK(error.code() == "request.bad");
        CHECK(std::string(error.what()).find("\"" + field + "\"") != std::string::npos);
    }
    auto more = bytes;
    more.push_back(0);
    CHECK(thrownBy([&] { ml::requestFrom(ml::describe(request), more); }).code() == "request.bad");
}

TEST_CASE("the description of a request is readable and holds no buffer")
{
    const ml::Request request = sample::request();
    const json described = ml::describe(request);
    CHECK(described["width"] == 128);
    CHECK(described["look"]["time"] == "day");
    CHECK(described["objects"][0]["words"] == "old red brick");
    CHECK(described.dump().size() < 2000);
}

TEST_CASE("a request from before weathers had an amount means all of it")
{
    json old = sample::request();
    old["look"].erase("weather_amount");
    CHECK(old.get<ml::Request>().look.weatherAmount == 1);
}

TEST_CASE("every missing or mistyped field is refused by its name")
{
    const json good = sample::requestWithSurroundings(8, 8);
    for (const auto& [field, value] : good.items()) {
        INFO(field);
        json wrong = good;
        wrong[field] = json::array({json::object()});
        CHECK(thrownBy([&] { wrong.get<ml::Request>(); }).code() == "request.bad");
        if (field == "surroundings" || field == "mirrors")
            continue; // may be absent
        json lacking = good;
        lacking.erase(field);
        CHECK(thrownBy([&] { lacking.get<ml::Request>(); }).code() == "request.bad");
        CHECK(std::string(thrownBy([&] { lacking.get<ml::Request>(); }).what()).find("\"" + field + "\"") != std::string::npos);
    }
    for (const char* field : {"camera", "look"}) {
        for (const auto& [inner, value] : good[field].items()) {
            json wrong = good;
            wrong[field][inner] = json::object({{"x", 1}});
            CHECK(std::string(thrownBy([&] { wrong.get<ml::Request>(); }).what()).find("\"" + inner + "\"") != std::string::npos);
        }
    }
}

TEST_CASE("sizes that do not fit their buffers are refused")
{
    for (const auto& [width, height] :
        std::vector<std::pair<int, int>>{{8, 10}, {0, 8}, {-8, 8}, {1 << 20, 1 << 20}, {std::numeric_limits<int>::max(), 2}}) {
        json wrong = sample::request(8, 8);
        wrong["width"] = width;
        wrong["height"] = height;
        CHECK(thrownBy([&] { wrong.get<ml::Request>(); }).code() == "request.bad");
    }
}

TEST_CASE("requests that make no sense are refused with a sentence")
{
    const std::vector<std::pair<std::string, std::function<void(ml::Request&)>>> faults{
        {"even", [](auto& r) { r = sample::request(6, 4), r.guide.width = 5; }},
        {"larger", [](auto& r) { r.guide.width = 100'000, r.guide.height = 1000; }},
        {"depth buffer has", [](auto& r) { r.guide.depth.pop_back(); }},
        {"normal buffer has", [](auto& r) { r.guide.normal.pop_back(); }},
        {"object id buffer has", [](auto& r) { r.guide.objectId.pop_back(); }},
        {"rest position buffer has", [](auto& r) { r.guide.rest.pop_back(); }},
        {"base colour buffer has", [](auto& r) { r.guide.baseColour.pop_back(); }},
        {"sun buffer has", [](auto& r) { r.guide.sun.pop_back(); }},
        {"names object 9", [](auto& r) { r.guide.objectId[3] = 9; }},
        {"not finite", [](auto& r) { r.guide.depth[3] = std::numeric_limits<float>::quiet_NaN(); }},
        {"not finite", [](auto& r) { r.guide.rest[3] = std::numeric_limits<float>::infinity(); }},
        {"camera matrix", [](auto& r) { r.camera.worldFromView[2] = std::numeric_limits<float>::infinity(); }},
        {"tangents", [](auto& r) { r.camera.tangents[0] = 0; }},
        {"lamp position", [](auto& r) { r.lamps[0].position[0] = std::numeric_limits<float>::quiet_NaN(); }},
        {"ray object buffer has", [](auto& r) { r.surroundings.objectId.pop_back(); }},
        {"ray distance buffer has", [](auto& r) { r.surroundings.distance.pop_back(); }},
        {"ray normal buffer has", [](auto& r) { r.surroundings.normal.pop_back(); }},
        {"ray colour buffer has", [](auto& r) { r.surroundings.baseColour.pop_back(); }},
        {"ray sun buffer has", [](auto& r) { r.surroundings.sun.pop_back(); }},
        {"window buffer has", [](auto& r) { r.surroundings.window.pop_back(); }},
        {"window buffer holds", [](auto& r) { r.surroundings.window[3] = std::numeric_limits<float>::quiet_NaN(); }},
        {"open sun buffer has", [](auto& r) { r.surroundings.openSun.pop_back(); }},
        {"open lamps buffer has", [](auto& r) { r.surroundings.openLamps.push_back(0); }},
        {"names object 4", [](auto& r) { r.surroundings.objectId[3] = 4; }},
        {"ray distance buffer holds", [](auto& r) { r.surroundings.distance[3] = std::numeric_limits<float>::infinity(); }},
        {"mirror object buffer has", [](auto& r) { r.surroundings.mirrors.objectId.pop_back(); }},
        {"mirror distance buffer has", [](auto& r) { r.surroundings.mirrors.distance.pop_back(); }},
        {"mirror normal buffer has", [](auto& r) { r.surroundings.mirrors.normal.pop_back(); }},
        {"mirror colour buffer has", [](auto& r) { r.surroundings.mirrors.baseColour.pop_back(); }},
        {"mirror sun buffer has", [](auto& r) { r.surroundings.mirrors.sun.pop_back(); }},
        {"mirror rest position buffer has", [](auto& r) { r.surroundings.mirrors.rest.pop_back(); }},
        {"mirror axis buffer has", [](auto& r) { r.surroundings.mirrors.axis.pop_back(); }},
        {"mirror axis buffer holds", [](auto& r) { r.surroundings.mirrors.axis[1] = 3; }},
        {"mirror pixel buffer must count up", [](auto& r) { r.surroundings.mirrors.pixel[1] = r.surroundings.mirrors.pixel[0]; }},
        {"mirror pixel buffer must count up", [](auto& r) { r.surroundings.mirrors.pixel.back() = 64; }},
        {"names object 5", [](auto& r) { r.surroundings.mirrors.objectId[0] = 5; }},
        {"mirror distance buffer holds", [](auto& r) { r.surroundings.mirrors.distance[1] = std::numeric_limits<float>::infinity(); }},
        {"weather amount", [](auto& r) { r.look.weatherAmount = 1.5f; }},
        {"weather amount", [](auto& r) { r.look.weatherAmount = std::numeric_limits<float>::quiet_NaN(); }},
        {"sun direction", [](auto& r) { r.look.towardsSun[0] = std::numeric_limits<float>::quiet_NaN(); }},
    };
    ml::checkRequest(sample::requestWithSurroundings(8, 8));
    for (const auto& [part, spoil] : faults) {
        INFO(part);
        ml::Request request = sample::requestWithSurroundings(8, 8);
        spoil(request);
        const auto error = thrownBy([&] { ml::checkRequest(request); });
        CHECK(error.code() == "request.bad");
        CHECK(std::string(error.what()).find(part) != std::string::npos);
    }
}

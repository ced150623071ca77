// SPDX-License-Identifier: Apache-2.0
// The weights that ship: they load, and they make the frame better than the hand-written shading alone.
#define DOCTEST_CONFIG_IMPLEMENT
#include "ml/builtin/features.h"
#include "ml/builtin/model.h"
#include "tests/ml/sample_request.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

const std::filesystem::path kModel = std::filesystem::path(PREVISTO_SOURCE_DIR) / "assets/models/builtin.safetensors";
const std::filesystem::path kFrames = std::filesystem::path(PREVISTO_SOURCE_DIR) / "tests/ml/frames";

/// Base shading as eight-bit display values: what the network starts from.
std::vector<std::uint8_t> baseShading(const ml::Request& request)
{
    using namespace ml::builtin;
    const FrameFeatures features = computeFeatures(request, 2);
    std::vector<std::uint8_t> rgb;
    for (std::size_t i = 0; i < features.pixels(); ++i)
        for (const int plane : {kBaseRed, kBaseGreen, kBaseBlue})
            rgb.push_back(static_cast<std::uint8_t>(127.5f * (features.plane(plane)[i] + 1) + 0.5f));
    return rgb;
}

/// Mean square error of two pictures, 0..1.
double squareError(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]) / 65025.0;
    return sum / static_cast<double>(a.size());
}

double decibels(double error) { return -10 * std::log10(error); }

} // namespace

TEST_CASE("the shipped model loads, says who made it, and adds to the base shading without losing the picture")
{
    auto model = ml::builtin::Model::load({kModel, "cpu", 2});
    const ml::Request request = sample::request(256, 144);
    const ml::Reply reply = model.generate(request);
    CHECK(reply.models.at(0).licence == "Apache-2.0");
    CHECK(reply.models.at(0).size < 16u << 20);
    const double difference = std::sqrt(squareError(reply.rgb, baseShading(request)));
    MESSAGE("root mean square difference from the base shading: " << difference);
    CHECK(difference > 0.002); // little is left to it where nothing is shadowed or mirrored
    CHECK(difference < 0.25);
}

TEST_CASE("on frames that it never saw, surroundings bring the base shading closer to the truth, and the shipped model closer still")
{
    if (!std::filesystem::exists(kFrames)) {
        MESSAGE("no frames with truth are here");
        return;
    }
    auto model = ml::builtin::Model::load({kModel, "cpu", 2});
    double plain = 0, base = 0, made = 0, count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kFrames)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const auto frame = nlohmann::json::from_cbor(std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {}));
        auto request = frame.at("request").get<ml::Request>();
        request.look.grade = "neutral";
        const std::vector<std::uint8_t>& truth = frame.at("truth").get_binary();
        REQUIRE(request.surroundings.known());
        base += squareError(baseShading(request), truth);
        made += squareError(model.generate(request).rgb, truth);
        request.surroundings = {};
        plain += squareError(baseShading(request), truth);
        ++count;
    }
    REQUIRE(count > 0);
    MESSAGE("PSNR of the base shading " << decibels(plain / count) << " dB, with surroundings " << decibels(base / count)
                                        << " dB, of the model " << decibels(made / count) << " dB");
    CHECK(decibels(base / count) > decibels(plain / count) + 3);
    CHECK(decibels(made / count) > decibels(base / count) + 0.5);
}

int main(int count, char** arguments)
{
    if (!std::filesystem::exists(kModel)) {
        std::puts("assets/models/builtin.safetensors is not here yet; train it with ml/training.");
        return 77;
    }
    return doctest::Context(count, arguments).run();
}

// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/model.h"
#include "ml/builtin/tiles.h"
#include "ml/builtin/weights.h"
#include "ml/safetensors/writer.h"
#include "tests/ml/random_network.h"
#include "tests/ml/sample_request.h"
#include "tests/ml/thrown.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

using namespace ml::builtin;

namespace {

NetworkInput inputOf(const ml::Request& request)
{
    const FrameFeatures features = padded(computeFeatures(request, 1));
    return toInput({&features, 1});
}

float largest(const torch::Tensor& difference) { return difference.abs().max().item<float>(); }

double meanDifference(const ml::Reply& a, const ml::Reply& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        sum += std::abs(a.rgb[i] - b.rgb[i]);
    return sum / static_cast<double>(a.rgb.size());
}

Model randomModel(const test::TemporaryFolder& folder, int threads = 1)
{
    return Model::load({sample::writeRandomNetwork(folder.path()), "cpu", threads});
}

} // namespace

TEST_CASE("one picture alone gives what it gives in a batch: folding the look into the weights is exact")
{
    const test::TemporaryFolder folder;
    LoadedNetwork loaded = loadNetwork(sample::writeRandomNetwork(folder.path()));
    torch::NoGradGuard guard;
    ml::Request night = sample::request();
    night.look.time = "night";
    const std::vector<FrameFeatures> both{computeFeatures(sample::request(), 1), computeFeatures(night, 1)};
    const auto batch = loaded.network->forward(toInput(both));
    CHECK(largest(batch[0] - loaded.network->forward(toInput({both.data(), 1}))[0]) < 1e-4f);
    CHECK(largest(batch[1] - loaded.network->forward(toInput({both.data() + 1, 1}))[0]) < 1e-4f);
}

TEST_CASE("bfloat16 gives the same picture to the eye")
{
    const test::TemporaryFolder folder;
    LoadedNetwork loaded = loadNetwork(sample::writeRandomNetwork(folder.path()));
    torch::NoGradGuard guard;
    const auto input = inputOf(sample::request());
    const auto exact = loaded.network->forward(input), fast = loaded.network->forward(input, {.dtype = torch::kBFloat16});
    CHECK((exact - fast).abs().mean().item<float>() < 1.0f / 255);
    CHECK(largest(exact - fast) < 6.0f / 255);
}

TEST_CASE("the network is trained in the code that runs it: gradients reach every weight")
{
    Network network(NetworkShape{.pixelWidth = 8, .widths = {8, 8, 8}, .blocks = {1, 1, 1}, .lookWidth = 8});
    network->forward(inputOf(sample::request(64, 40))).square().mean().backward();
    for (const auto& item : network->named_parameters()) {
        INFO(item.key());
        REQUIRE(item.value().grad().defined());
        CHECK(item.value().grad().isfinite().all().item<bool>());
    }
}

TEST_CASE("stages are announced as often as promised")
{
    Network network(NetworkShape{.pixelWidth = 8, .widths = {8, 8, 8}, .blocks = {1, 1, 1}, .lookWidth = 8});
    torch::NoGradGuard guard;
    int stages = 0;
    network->forward(inputOf(sample::request(64, 40)), {.onStage = [&] { ++stages; }});
    CHECK(stages == kForwardStages);
}

TEST_CASE("what lies further than the tile margin does not reach a pixel, with the shipped shape")
{
    torch::manual_seed(3);
    Network network;
    torch::NoGradGuard guard;
    const int width = 2 * kTileMargin + 48;
    auto input = inputOf(sample::request(width, 40));
    const auto before = network->forward(input);
    input.planes.slice(3, 0, 8) += 1.0f;
    const auto changed = (network->forward(input) - before).abs().amax({0, 1, 2});
    CHECK(changed[4].item<float>() > 1e-4f);
    CHECK(changed.slice(0, 8 + kTileMargin, width).max().item<float>() == 0.0f);
}

TEST_CASE("weights survive the file, and a file that does not fit is refused with a sentence")
{
    const test::TemporaryFolder folder;
    const auto path = sample::writeRandomNetwork(folder.path());
    const LoadedNetwork loaded = loadNetwork(path);
    CHECK(loaded.metadata.at("arch") == kArchitecture);
    CHECK(loaded.network->shape().pixelWidth == 16);
    CHECK(loaded.metadata.at("shape").find("further") == std::string::npos); // the built-in model has no further inputs
    const LoadedNetwork again = loadNetwork(path);
    CHECK(torch::equal(loaded.network->parameters()[0], again.network->parameters()[0]));

    const auto refused = [&](const std::map<std::string, std::string>& metadata, const std::string& part) {
        ml::writeSafetensors(folder.path() / "bad.safetensors", {{"x", ml::TensorType::F32, {1}, std::vector<std::byte>(4)}}, metadata);
        const auto error = thrownBy([&] { loadNetwork(folder.path() / "bad.safetensors"); });
        INFO(error.what());
        CHECK(error.code().starts_with("model."));
        CHECK(std::string(error.what()).find(part) != std::string::npos);
    };
    refused({}, "not a built-in model");
    refused({{"arch", "other-3"}}, "\"other-3\"");
    refused({{"arch", kArchitecture}}, "shape");
    refused({{"arch", kArchitecture}, {"shape", R"({"class_embedding":99999999})"}}, "shape");
    refused({{"arch", kArchitecture}, {"shape", loaded.metadata.at("shape")}}, "lacks the tensor");
}

TEST_CASE("a weight of the wrong shape or a number that is not finite is refused by its name")
{
    const test::TemporaryFolder folder;
    sample::writeRandomNetwork(folder.path());
    LoadedNetwork loaded = loadNetwork(folder.path() / "builtin.safetensors");
    {
        torch::NoGradGuard guard;
        loaded.network->named_parameters()["output.bias"].fill_(std::numeric_limits<float>::quiet_NaN());
    }
    saveNetwork(folder.path() / "nan.safetensors", loaded.network, {});
    const auto error = thrownBy([&] { loadNetwork(folder.path() / "nan.safetensors"); });
    CHECK(error.code() == "model.corrupt");
    CHECK(std::string(error.what()).find("output.bias") != std::string::npos);
}

TEST_CASE("the same request gives the same bytes, at any thread count of the feature pass, and a seed a variant")
{
    const test::TemporaryFolder folder;
    Model model = randomModel(folder, 2);
    ml::Request request = sample::request(256, 144);
    const ml::Reply first = model.generate(request), second = model.generate(request);
    CHECK(first.rgb == second.rgb);
    CHECK(first.width == 256);
    CHECK(first.understood == std::vector<std::string>{"old", "red", "brick", "blue", "coat"});
    CHECK(first.models[0].sha256.size() == 64);
    CHECK(first.networkMilliseconds > 0);
    request.seed = 99;
    const double variant = meanDifference(first, model.generate(request));
    CHECK(variant > 0.05);
    CHECK(variant < 30);
}

TEST_CASE("any even size works")
{
    const test::TemporaryFolder folder;
    Model model = randomModel(folder);
    for (const auto& [width, height] : std::vector<std::pair<int, int>>{{2, 2}, {6, 10}, {130, 74}, {258, 110}}) {
        const ml::Reply reply = model.generate(sample::request(width, height));
        CHECK(reply.width == width);
        CHECK(reply.rgb.size() == static_cast<std::size_t>(3 * width * height));
    }
}

TEST_CASE("a frame made in tiles has no seams")
{
    const test::TemporaryFolder folder;
    Model model = randomModel(folder, 2);
    const ml::Request request = sample::request(1600, 80);
    REQUIRE(tilesOf(1600, 80).size() > 1);
    const ml::Reply reply = model.generate(request);

    const LoadedNetwork loaded = loadNetwork(folder.path() / "builtin.safetensors");
    torch::NoGradGuard guard;
    const auto whole = Network(loaded.network)->forward(inputOf(request)).clamp(0, 1);
    double worst = 0;
    for (int x = 760; x < 776; ++x)
        for (int y = 0; y < 80; ++y)
            worst = std::max(
                worst, std::fabs(whole[0][0][y][x].item<float>() * 255.0 - reply.rgb[3 * static_cast<std::size_t>(y * 1600 + x)]));
    CHECK(worst < 6); // bfloat16 against float32
}

TEST_CASE("grades are laid over the picture after the network")
{
    const test::TemporaryFolder folder;
    Model model = randomModel(folder);
    ml::Request request = sample::request();
    const ml::Reply neutral = model.generate(request);
    request.look.grade = "noir";
    const ml::Reply noir = model.generate(request);
    bool grey = true;
    for (std::size_t i = 0; i < noir.rgb.size(); i += 3)
        grey = grey && noir.rgb[i] == noir.rgb[i + 1] && noir.rgb[i] == noir.rgb[i + 2];
    CHECK(grey);
    for (const char* grade : {"teal and orange", "warm"}) {
        request.look.grade = grade;
        CHECK(meanDifference(neutral, model.generate(request)) > 2);
    }
    request.look.grade = "sepia";
    CHECK(std::string(thrownBy([&] { model.generate(request); }).what()).find("sepia") != std::string::npos);
}

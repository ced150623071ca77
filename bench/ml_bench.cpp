// SPDX-License-Identifier: Apache-2.0
// The built-in model in its own process: arithmetic against a large convolution, and what the way there and back costs.
#include "ml/engine_client.h"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace {

const std::string kEngine = std::string(PREVISTO_BINARY_DIR) + "/bin/previsto-engine";
const std::string kModels = std::string(PREVISTO_SOURCE_DIR) + "/assets/models";

bool skipWithoutModel(benchmark::State& state)
{
    if (std::filesystem::exists(kEngine) && std::filesystem::exists(kModels + "/builtin.safetensors"))
        return false;
    state.SkipWithError("previsto-engine or builtin.safetensors is missing");
    return true;
}

/// What previsto-engine --measure prints.
nlohmann::json measured()
{
    const std::string command = "'" + kEngine + "' --models '" + kModels + "' --measure";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        text += static_cast<char>(c);
    return nlohmann::json::parse(text, nullptr, false);
}

/// A plane that faces the camera, 10 m away.
ml::Request plainRequest(int width, int height)
{
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    ml::Request request;
    request.objects = {{"Wall", "building", "brick", 3}};
    request.guide
        = {width, height, std::vector<float>(pixels, 10), std::vector<std::int8_t>(3 * pixels), std::vector<std::uint16_t>(pixels, 1),
            std::vector<float>(3 * pixels), std::vector<std::uint8_t>(3 * pixels, 150), std::vector<std::uint8_t>(pixels, 200)};
    for (std::size_t i = 0; i < pixels; ++i) {
        request.guide.normal[3 * i + 2] = 127;
        request.guide.rest[3 * i] = static_cast<float>(i % static_cast<std::size_t>(width)) * 0.02f;
        request.guide.rest[3 * i + 1] = static_cast<float>(i / static_cast<std::size_t>(width)) * 0.02f;
    }
    return request;
}

void networkArithmetic(benchmark::State& state)
{
    if (skipWithoutModel(state))
        return;
    nlohmann::json figures;
    for (auto _ : state)
        figures = measured();
    if (!figures.is_object()) {
        state.SkipWithError("previsto-engine --measure printed no figures");
        return;
    }
    for (const char* name : {"features_ms", "network_ms", "network_gflops", "reference_gflops", "ratio", "load_ms", "resident_mb"})
        state.counters[name] = figures.at(name).get<double>();
}
BENCHMARK(networkArithmetic)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

/// From process start to the first frame.
void engineColdStart(benchmark::State& state)
{
    if (skipWithoutModel(state))
        return;
    const ml::Request request = plainRequest(64, 64);
    for (auto _ : state)
        ml::EngineClient({.command = {kEngine, "--models", kModels}}).generate(request);
}
BENCHMARK(engineColdStart)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A warm engine; counters split the time into network, the rest of the engine, and transport.
void engineRoundTrip(benchmark::State& state)
{
    if (skipWithoutModel(state))
        return;
    ml::EngineClient client({.command = {kEngine, "--models", kModels}});
    const ml::Request request = plainRequest(512, 288);
    client.generate(request);
    double network = 0, total = 0;
    for (auto _ : state) {
        const ml::Reply reply = client.generate(request);
        network += reply.networkMilliseconds;
        total += reply.totalMilliseconds;
    }
    state.counters["network_ms"] = benchmark::Counter(network, benchmark::Counter::kAvgIterations);
    state.counters["engine_rest_ms"] = benchmark::Counter(total - network, benchmark::Counter::kAvgIterations);
}
BENCHMARK(engineRoundTrip)->Iterations(8)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

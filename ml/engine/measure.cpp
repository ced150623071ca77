// SPDX-License-Identifier: Apache-2.0
#include "ml/engine/measure.h"

#include "ml/builtin/device.h"
#include "ml/builtin/weights.h"

#include <ATen/Parallel.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

#include <chrono>
#include <thread>

namespace ml {
namespace {

using namespace builtin;

constexpr int kFrameWidth = 512;
constexpr int kFrameHeight = 288;
constexpr int kRounds = 12;

template <typename Work>
double millisecondsOf(Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// A street without end under a sky: every kind of pixel that the feature pass tells apart.
Request streetRequest()
{
    Request request;
    request.objects = {{"Street", "road", "", 1}};
    request.lamps.assign(16, {{2, 4, -8}, {60, 40, 20}});
    request.camera.worldFromView[13] = 1.7f;
    GuideBuffers& guide = request.guide;
    guide.width = kFrameWidth;
    guide.height = kFrameHeight;
    const std::size_t pixels = std::size_t{kFrameWidth} * kFrameHeight;
    guide.depth.resize(pixels);
    guide.objectId.resize(pixels);
    guide.normal.resize(3 * pixels);
    guide.rest.resize(3 * pixels);
    guide.baseColour.assign(3 * pixels, 120);
    guide.sun.assign(pixels, 200);
    for (std::size_t i = pixels / 3; i < pixels; ++i) {
        const float depth = 1.7f / (0.56f * (static_cast<float>(i / kFrameWidth) + 0.5f) / kFrameHeight - 0.18f);
        guide.depth[i] = depth;
        guide.objectId[i] = 1;
        guide.normal[3 * i + 1] = 127;
        guide.rest[3 * i] = depth * (static_cast<float>(i % kFrameWidth) / kFrameWidth - 0.5f);
        guide.rest[3 * i + 2] = -depth;
    }
    return request;
}

} // namespace

nlohmann::json measure(const std::filesystem::path& models, const std::string& device, int threads)
{
    const ComputeDevice chosen = chooseDevice(device);
    const int count = threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    at::set_num_threads(count);
    LoadedNetwork loaded;
    const double loading = millisecondsOf([&] { loaded = loadNetwork(models / "builtin.safetensors"); });
    loaded.network->to(chosen.device);
    const c10::InferenceMode inference;

    const Request request = streetRequest();
    const auto options = torch::dtype(chosen.dtype).device(chosen.device);
    const auto image = torch::randn({1, 256, 72, 128}).to(options).contiguous(torch::MemoryFormat::ChannelsLast);
    const auto weight = torch::randn({256, 256, 3, 3}).to(options).contiguous(torch::MemoryFormat::ChannelsLast);
    const double referenceFlops = 2.0 * 256 * 256 * 9 * 72 * 128;
    const double networkFlops = 2.0 * multiplyAdds(loaded.network->shape(), kFrameWidth, kFrameHeight);

    double features = 1e9, network = 1e9, reference = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        FrameFeatures planes;
        features = std::min(features, millisecondsOf([&] { planes = computeFeatures(request, count); }));
        NetworkInput input = toInput({&planes, 1});
        for (torch::Tensor* tensor : {&input.planes, &input.classes, &input.materials, &input.look})
            *tensor = tensor->to(chosen.device);
        network = std::min(network, millisecondsOf([&] { loaded.network->forward(input, {.dtype = chosen.dtype}).cpu(); }));
        for (int i = 0; i < 4; ++i)
            reference = std::min(reference, millisecondsOf([&] { torch::conv2d(image, weight, {}, 1, 1).sum().item(); }));
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double networkRate = networkFlops / network * 1e-6, referenceRate = referenceFlops / reference * 1e-6;
    return {{"load_ms", loading}, {"width", kFrameWidth}, {"height", kFrameHeight}, {"features_ms", features}, {"network_ms", network},
        {"network_gflops", networkRate}, {"reference_gflops", referenceRate}, {"ratio", networkRate / referenceRate},
        {"dtype", chosen.dtypeName}, {"threads", count}, {"resident_mb", static_cast<double>(usage.ru_maxrss) / 1024}};
}

} // namespace ml

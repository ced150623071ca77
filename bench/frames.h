// SPDX-License-Identifier: Apache-2.0
// Frames of the renderer, split by pass. "x_empty" is the ratio to an empty frame of the same kind and size in the same run.
#pragma once

#include "renderer/renderer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace bench {

inline double milliseconds(const std::function<void()>& frame)
{
    const auto start = std::chrono::steady_clock::now();
    frame();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Runs the frame until the benchmark has enough, then states the mean of each pass and the ratio to the empty frame.
inline void measure(
    benchmark::State& state, renderer::Renderer& renderer, const std::function<void()>& empty, const std::function<void()>& frame)
{
    empty();
    double reference = 1e9;
    for (int i = 0; i < 5; ++i)
        reference = std::min(reference, milliseconds(empty));
    frame();
    std::map<std::string, double> passes;
    double best = 1e9;
    for (auto _ : state) {
        best = std::min(best, milliseconds(frame));
        for (const auto& [name, time] : renderer.passTimes())
            passes[name] += time;
    }
    for (const auto& [name, time] : passes)
        state.counters[name + "_ms"] = time / double(state.iterations());
    state.counters["best_ms"] = best;
    state.counters["x_empty"] = best / reference;
}

/// Null, with the reason told, where this machine has no Vulkan device.
inline std::shared_ptr<renderer::Device> deviceOrSkip(benchmark::State& state)
{
    try {
        return renderer::Device::create();
    } catch (const renderer::RenderError& error) {
        state.SkipWithError(error.what());
        return nullptr;
    }
}

} // namespace bench

// SPDX-License-Identifier: Apache-2.0
// The window: from its start to the first frame on the screen, and how long the UI thread works for what a user does.
// Each run is a process of its own (window_probe.cpp, director_probe.cpp, opening_probe.cpp). Held: every step under 16 ms.
#include "app/preview/new_film.h"
#include "app/store/plan_file.h"
#include "tests/temporary_folder.h"

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

using nlohmann::json;

constexpr const char* kBinaries = PREVISTO_BINARY_DIR "/bin";

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// What a program beside this one prints; null where it fails.
json printedBy(const std::string& program)
{
    const std::string command = "'" + std::string(kBinaries) + "/'" + program + " 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        text += char(c);
    const json figures = json::parse(text, nullptr, false);
    return figures.is_object() ? figures : json();
}

json probe(const std::string& task) { return printedBy("window_probe " + task); }

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// load: until main; application: QApplication; window: the film is open and the window built; frame: its first picture is on the
/// screen. x_bare is the whole against a program that makes nothing but an application object and a Vulkan device, in turns with it.
void coldStart(benchmark::State& state)
{
    if (!std::getenv("DISPLAY")) {
        state.SkipWithError("The window needs a display: run under xvfb-run.");
        return;
    }
    const test::TemporaryFolder folder;
    const auto film = folder / "start.previsto";
    store::PlanFile::create(film, preview::sampleFilm("snowfall", preview::findPlaces(kBinaries)));
    std::map<std::string, std::vector<double>> spent;
    for (auto _ : state) {
        double begun = now();
        const json start = probe("start '" + film.string() + "'");
        if (start.is_null() || !start.contains("frame")) {
            state.SkipWithError("The app showed no frame.");
            return;
        }
        const auto at = [&](const char* stage) { return start.at(stage).get<double>(); };
        spent["load_ms"].push_back(at("main") - begun);
        spent["application_ms"].push_back(at("application") - at("main"));
        spent["window_ms"].push_back(at("window") - at("application"));
        spent["frame_ms"].push_back(at("frame") - at("window"));
        spent["total_ms"].push_back(at("frame") - begun);
        begun = now();
        const json bare = probe("bare");
        spent["bare_ms"].push_back(bare.at("device").get<double>() - begun);
    }
    for (const auto& [stage, times] : spent)
        state.counters[stage] = median(times);
    state.counters["x_bare"] = median(spent["total_ms"]) / median(spent["bare_ms"]);
}
BENCHMARK(coldStart)->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();

/// A film of 5,000 shots; medians of the UI thread's own processor time.
void uiThread(benchmark::State& state)
{
    json figures;
    for (auto _ : state)
        figures = probe("thread");
    if (figures.is_null()) {
        state.SkipWithError("window_probe thread printed no figures.");
        return;
    }
    for (const char* step : {"edit", "undo", "scroll"})
        state.counters[std::string(step) + "_median_ms"] = figures.at(step).get<double>();
}
BENCHMARK(uiThread)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

/// For each step the longest time for which one event held the UI thread, as the median over its repetitions. Processor time; the
/// probes print more.
void holds(benchmark::State& state, const std::string& program)
{
    if (!std::getenv("DISPLAY")) {
        state.SkipWithError("The window needs a display: run under xvfb-run.");
        return;
    }
    json figures;
    for (auto _ : state)
        figures = printedBy(program + ' ' + std::to_string(state.range(0)));
    if (figures.is_null()) {
        state.SkipWithError((program + " printed no figures.").c_str());
        return;
    }
    for (const auto& [step, figure] : figures.items())
        state.counters[step + "_ms"] = figure.at("ms").get<double>();
}

/// What a director does in the window, in the sample film (0) or in one of so many shots.
void director(benchmark::State& state) { holds(state, "director_probe"); }
BENCHMARK(director)->Arg(0)->Arg(5000)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

/// The app's start, other films and dialogs.
void opening(benchmark::State& state) { holds(state, "opening_probe"); }
BENCHMARK(opening)->Arg(0)->Arg(5000)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

} // namespace

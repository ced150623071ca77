// SPDX-License-Identifier: Apache-2.0
// Every shot of the sample film as a preview, from the plan to the film on disk, with the real engine.
//
// What is counted, in milliseconds of wall time as a mean over the shots; of each stage of each shot the best round counts, against
// other work on the machine:
//   overhead   scene_ms      plan and shapes become a renderer scene
//              guide_ms      its buffers are drawn and read back
//              transport_ms  guide to request, over to the engine, reply back: all of the engine's share that is not the model's
//              encode_ms     PNG with its texts, thumbnail, record, hashes
//              disk_ms       one durable transaction into the film
//   picture    surroundings_ms  rays ask what stands around the picture; as the features, it is what the model works from
//              features_ms   the model's part around its network: features, base shading, grade
//              network_ms    inside the network
//              finish_ms     camera and finish
// overhead_percent is the first five against everything; Held: at most 15 at 512x288. outside_network_percent counts all but the
// network. 1280x720 is held to total_ms of 1000 on two cores, and engine_mib, the most memory that the engine took, to 1500.
//
// A live frame has the same stages but encode and disk. Held: per_second, at 512x288, at least 5 on two quiet cores.
// Where exposure, finish or grade alone have changed, features and network are 0.
#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/preview/worker.h"
#include "app/preview/write_back.h"
#include "bench/engine_memory.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>

namespace {

namespace fs = std::filesystem;

/// A film on disk, gone afterwards.
class Film {
public:
    explicit Film(const plan::Plan& plan)
        : m_path(fs::temp_directory_path() / ("previsto-bench-" + plan::idText(plan::randomIdValue()) + ".previsto"))
        , m_file(store::PlanFile::create(m_path, plan))
    {
    }
    ~Film()
    {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(m_path.string() + ending, ignored);
    }
    Film(const Film&) = delete;
    Film& operator=(const Film&) = delete;
    store::PlanFile& file() { return m_file; }

private:
    fs::path m_path;
    store::PlanFile m_file;
};

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

constexpr std::array kStages{
    "scene_ms", "guide_ms", "transport_ms", "encode_ms", "disk_ms", "surroundings_ms", "features_ms", "network_ms", "finish_ms"};
constexpr std::size_t kOverheadStages = 5; // the first ones
constexpr std::size_t kNetwork = 7;
using Times = std::array<double, kStages.size()>;

Times timesOf(const preview::StageTimes& times, double disk)
{
    return {times.scene, times.guide, times.engine - times.model, times.write, disk, times.surroundings, times.model - times.network,
        times.network, times.finish};
}

void report(benchmark::State& state, const std::vector<Times>& shots)
{
    double total = 0, overhead = 0, network = 0;
    for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
        double mean = 0;
        for (const Times& shot : shots)
            mean += shot[stage] / double(shots.size());
        state.counters[kStages[stage]] = mean;
        total += mean;
        overhead += stage < kOverheadStages ? mean : 0;
        network += stage == kNetwork ? mean : 0;
    }
    state.counters["total_ms"] = total;
    state.counters["overhead_percent"] = 100 * overhead / total;
    state.counters["outside_network_percent"] = 100 * (total - network) / total;
}

/// One iteration is one round over all shots.
void previewToDisk(benchmark::State& state)
{
    preview::QueueOptions options;
    options.places = preview::findPlaces(fs::path(PREVISTO_BINARY_DIR) / "bin");
    if (!fs::exists(options.places.engine) || !fs::exists(options.places.models / "builtin.safetensors")) {
        state.SkipWithError("The engine or its weights are not there.");
        return;
    }
    Film film(preview::sampleFilm("snowfall", options.places));
    preview::FilmRequest all;
    all.seed = 1;
    all.width = int(state.range(0));
    all.height = int(state.range(1));
    const auto requests = preview::requestsFor(film.file().plan(), all);
    preview::Worker worker(options);
    for (const preview::PreviewRequest& request : requests) // the engine starts, meshes and shaders come once
        worker.make(request, {}, {});

    Times never{};
    never.fill(1e9);
    std::vector<Times> best(requests.size(), never);
    for (auto _ : state) {
        for (std::size_t shot = 0; shot < requests.size(); ++shot) {
            const preview::FinishedPreview finished = worker.make(requests[shot], {}, {});
            const auto start = std::chrono::steady_clock::now();
            preview::writeBack(film.file(), finished);
            const Times times = timesOf(finished.times, millisecondsSince(start));
            std::ranges::transform(times, best[shot], best[shot].begin(), [](double a, double b) { return std::min(a, b); });
        }
    }
    report(state, best);
    state.counters["engine_mib"] = enginePeakMebibytes();
}
BENCHMARK(previewToDisk)->Args({512, 288})->Unit(benchmark::kMillisecond)->Iterations(4)->UseRealTime();
BENCHMARK(previewToDisk)->Args({1280, 720})->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();

/// One iteration is one live frame of each shot, framed as width / height.
void liveFrame(benchmark::State& state)
{
    preview::QueueOptions options;
    options.places = preview::findPlaces(fs::path(PREVISTO_BINARY_DIR) / "bin");
    if (!fs::exists(options.places.engine) || !fs::exists(options.places.models / "builtin.safetensors")) {
        state.SkipWithError("The engine or its weights are not there.");
        return;
    }
    plan::Plan plan = preview::sampleFilm("snowfall", options.places);
    plan.film.deliveries.front().ratio = double(state.range(0)) / double(state.range(1));
    std::vector<preview::LiveRequest> requests;
    for (const plan::Shot* shot : plan::shotsInCut(plan))
        requests.push_back(
            {.plan = plan, .scene = shot->scene, .shot = shot->id, .frame = shot->range.start, .width = int(state.range(0))});
    preview::Worker worker(options);
    for (const preview::LiveRequest& request : requests)
        worker.makeLive(request, {});

    Times never{};
    never.fill(1e9);
    std::vector<Times> best(requests.size(), never);
    for (auto _ : state) {
        for (std::size_t shot = 0; shot < requests.size(); ++shot) {
            const Times times = timesOf(worker.makeLive(requests[shot], {}).times, 0);
            std::ranges::transform(times, best[shot], best[shot].begin(), [](double a, double b) { return std::min(a, b); });
        }
    }
    report(state, best);
    state.counters["per_second"] = 1000 / state.counters["total_ms"].value;
}
BENCHMARK(liveFrame)->Args({512, 288})->Args({512, 214})->Unit(benchmark::kMillisecond)->Iterations(6)->UseRealTime();

/// One iteration is one live frame of the first shot after its exposure alone has changed.
void liveExposure(benchmark::State& state)
{
    preview::QueueOptions options;
    options.places = preview::findPlaces(fs::path(PREVISTO_BINARY_DIR) / "bin");
    if (!fs::exists(options.places.engine) || !fs::exists(options.places.models / "builtin.safetensors")) {
        state.SkipWithError("The engine or its weights are not there.");
        return;
    }
    plan::Plan plan = preview::sampleFilm("snowfall", options.places);
    plan::Shot shot = *plan::shotsInCut(plan).front();
    preview::Worker worker(options);
    const auto frame = [&](double stops) {
        shot.look.exposure = stops;
        plan.shots.put(shot);
        return worker.makeLive({.plan = plan, .scene = shot.scene, .shot = shot.id, .frame = shot.range.start}, {}).times;
    };
    frame(0);
    Times best{};
    best.fill(1e9);
    double stops = 0;
    for (auto _ : state) {
        const Times times = timesOf(frame(stops += 0.1), 0);
        std::ranges::transform(times, best, best.begin(), [](double a, double b) { return std::min(a, b); });
    }
    report(state, {best});
    state.counters["per_second"] = 1000 / state.counters["total_ms"].value;
}
BENCHMARK(liveExposure)->Unit(benchmark::kMillisecond)->Iterations(12)->UseRealTime();

} // namespace

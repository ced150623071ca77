// SPDX-License-Identifier: Apache-2.0
// A preview of 512x288 from the plan to the film on disk, with the real engine: what the network takes and what is around it.
// Held: everything but the network at most 15 % of the whole.
#include "app/plan/queries.h"
#include "app/preview/new_film.h"
#include "app/preview/worker.h"
#include "app/preview/write_back.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>

namespace {

namespace fs = std::filesystem;

constexpr int kWidth = 512; // pixels
constexpr int kHeight = 288;
constexpr std::size_t kShots = 4; // the sample's first ones, in turn

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

std::vector<preview::PreviewRequest> firstShots(const plan::Plan& plan)
{
    preview::FilmRequest film{
        .shots = {}, .variants = 1, .seed = 1, .width = kWidth, .height = kHeight, .lookText = {}, .operatorName = {}};
    for (const plan::Shot* shot : plan::shotsInCut(plan)) {
        if (film.shots.size() < kShots)
            film.shots.push_back(shot->id);
    }
    return preview::requestsFor(plan, film);
}

void previewToDisk(benchmark::State& state)
{
    preview::QueueOptions options;
    options.places = preview::findPlaces(fs::path(PREVISTO_BINARY_DIR) / "bin");
    if (!fs::exists(options.places.engine) || !fs::exists(options.places.models / "builtin.safetensors")) {
        state.SkipWithError("The engine or its weights are not there.");
        return;
    }
    Film film(preview::sampleFilm("snowfall", options.places));
    const auto requests = firstShots(film.file().plan());
    preview::Worker worker(options);
    for (const preview::PreviewRequest& request : requests) // the engine starts, meshes and shaders come once
        worker.make(request, {}, {});

    preview::StageTimes sum;
    double disk = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        const preview::FinishedPreview finished = worker.make(requests[next++ % requests.size()], {}, {});
        const auto start = std::chrono::steady_clock::now();
        preview::writeBack(film.file(), finished);
        disk += millisecondsSince(start);
        sum.scene += finished.times.scene;
        sum.guide += finished.times.guide;
        sum.engine += finished.times.engine;
        sum.network += finished.times.network;
        sum.write += finished.times.write;
    }
    const double total = sum.total() + disk;
    const auto mean = [](double value) { return benchmark::Counter(value, benchmark::Counter::kAvgIterations); };
    state.counters["scene_ms"] = mean(sum.scene);
    state.counters["guide_ms"] = mean(sum.guide);
    state.counters["engine_around_ms"] = mean(sum.engine - sum.network); // request, transport, features, base shading, reply
    state.counters["network_ms"] = mean(sum.network);
    state.counters["encode_ms"] = mean(sum.write);
    state.counters["disk_ms"] = mean(disk);
    state.counters["total_ms"] = mean(total);
    state.counters["overhead_percent"] = 100 * (total - sum.network) / total;
}
BENCHMARK(previewToDisk)->Unit(benchmark::kMillisecond)->Iterations(12)->UseRealTime();

} // namespace

// SPDX-License-Identifier: Apache-2.0
// A film of 5,000 shots and 20,000 items: opening it, one edit, undo, search, and the revision of every shot's first panel.
// Each is also given as a ratio to a plain reference measured in the same run.
#include "app/plan/queries.h"
#include "app/plan/revision.h"
#include "app/store/plan_file.h"
#include "tests/store/sample_film.h"
#include "tests/temporary_folder.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <vector>

namespace {

constexpr int kScenes = 100;
constexpr int kItemsPerScene = 200;
constexpr int kShotsPerScene = 50;

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since) { return std::chrono::duration<double, std::milli>(Clock::now() - since).count(); }

/// The big film, made once for all benchmarks.
const std::filesystem::path& bigFilm()
{
    static const test::TemporaryFolder folder;
    static const std::filesystem::path path = [] {
        const auto film = folder / "big.previsto";
        store::PlanFile::create(film, test::sampleFilm(kScenes, kItemsPerScene, kShotsPerScene));
        return film;
    }();
    return path;
}

class Samples {
public:
    void add(double value) { m_values.push_back(value); }
    double quantile(double share)
    {
        std::sort(m_values.begin(), m_values.end());
        return m_values.empty() ? 0 : m_values[std::min(m_values.size() - 1, std::size_t(share * double(m_values.size())))];
    }

private:
    std::vector<double> m_values; // milliseconds
};

/// One row changed in one durable transaction, and nothing else: what the disk and SQLite ask for.
class RawTransaction {
public:
    RawTransaction()
    {
        sqlite3_open((m_folder / "raw.sqlite").c_str(), &m_db);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("CREATE TABLE rows(id INTEGER PRIMARY KEY, value TEXT)");
        run("INSERT INTO rows VALUES(1, '')");
    }
    ~RawTransaction() { sqlite3_close(m_db); }
    RawTransaction(const RawTransaction&) = delete;
    RawTransaction& operator=(const RawTransaction&) = delete;

    double operator()()
    {
        const auto start = Clock::now();
        run("UPDATE rows SET value = hex(randomblob(200)) WHERE id = 1");
        return milliseconds(start);
    }

private:
    void run(const char* sql) { sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }

    test::TemporaryFolder m_folder;
    sqlite3* m_db = nullptr;
};

void reportAgainst(benchmark::State& state, Samples& own, Samples& reference)
{
    state.counters["median_ms"] = own.quantile(0.5);
    state.counters["p99_ms"] = own.quantile(0.99);
    state.counters["reference_median_ms"] = reference.quantile(0.5);
    state.counters["ratio"] = own.quantile(0.5) / std::max(1e-6, reference.quantile(0.5));
}

/// Reference: reading the file's bytes.
void openFilm(benchmark::State& state)
{
    Samples own;
    Samples reference;
    std::vector<char> bytes(std::filesystem::file_size(bigFilm()));
    for (auto _ : state) {
        auto start = Clock::now();
        const auto file = store::PlanFile::open(bigFilm());
        own.add(milliseconds(start));
        start = Clock::now();
        std::ifstream(bigFilm(), std::ios::binary).read(bytes.data(), std::streamsize(bytes.size()));
        reference.add(milliseconds(start));
        benchmark::DoNotOptimize(bytes.data());
    }
    reportAgainst(state, own, reference);
    state.counters["file_MB"] = double(bytes.size()) / 1e6;
}

/// Reference: a raw durable transaction of one row.
void commitEdit(benchmark::State& state)
{
    auto file = store::PlanFile::open(bigFilm());
    RawTransaction raw;
    Samples own;
    Samples reference;
    std::size_t number = 0;
    for (auto _ : state) {
        plan::Plan next = file.plan();
        plan::Item item = *next.items.rows()[number++ * 97 % next.items.size()];
        item.transform.position.x += 0.5;
        const auto start = Clock::now();
        next.items.put(item);
        file.commit(next, "Move an item");
        own.add(milliseconds(start));
        reference.add(raw());
    }
    reportAgainst(state, own, reference);
}

/// Reference: a raw durable transaction of one row.
void undoAndRedo(benchmark::State& state)
{
    auto file = store::PlanFile::open(bigFilm());
    plan::Plan next = file.plan();
    plan::Shot shot = *next.shots.rows().front();
    shot.description = "Changed once";
    next.shots.put(shot);
    file.commit(next, "Describe a shot");
    RawTransaction raw;
    Samples own;
    Samples reference;
    for (auto _ : state) {
        const auto start = Clock::now();
        file.undo();
        own.add(milliseconds(start));
        file.redo();
        reference.add(raw());
    }
    reportAgainst(state, own, reference);
}

/// Reference: looking through the shots' descriptions in memory.
void search(benchmark::State& state)
{
    const auto file = store::PlanFile::openReadOnly(bigFilm());
    Samples own;
    Samples reference;
    std::size_t hits = 0;
    for (auto _ : state) {
        auto start = Clock::now();
        hits = file.search("anna car").size();
        own.add(milliseconds(start));
        start = Clock::now();
        std::size_t found = 0;
        for (const auto& shot : file.plan().shots.rows())
            found += shot->description.find("Anna") != std::string::npos;
        reference.add(milliseconds(start));
        benchmark::DoNotOptimize(found);
    }
    reportAgainst(state, own, reference);
    state.counters["hits"] = double(hits);
}

/// What the stale marks of the whole shot list cost. Reference: copying as many bytes.
void revisionsOfAllShots(benchmark::State& state)
{
    const plan::Plan plan = test::sampleFilm(kScenes, kItemsPerScene, kShotsPerScene);
    Samples own;
    Samples reference;
    std::string all;
    for (auto _ : state) {
        all.clear();
        auto start = Clock::now();
        const plan::Revisions revisions(plan);
        for (const auto& panel : plan.panels.rows())
            all += revisions.text(*panel);
        own.add(milliseconds(start));
        start = Clock::now();
        const std::string copy = all;
        reference.add(milliseconds(start));
        benchmark::DoNotOptimize(copy.data());
    }
    reportAgainst(state, own, reference);
    state.counters["text_MB"] = double(all.size()) / 1e6;
}

/// One panel asked for alone. Reference: the same panel from Revisions that stand ready.
void revisionOfOneShot(benchmark::State& state)
{
    const plan::Plan plan = test::sampleFilm(kScenes, kItemsPerScene, kShotsPerScene);
    const plan::Revisions revisions(plan);
    Samples own;
    Samples reference;
    std::size_t number = 0;
    for (auto _ : state) {
        const plan::Panel& panel = *plan.panels.rows()[number++ * 31 % plan.panels.size()];
        auto start = Clock::now();
        benchmark::DoNotOptimize(plan::revisionText(plan, panel).size());
        own.add(milliseconds(start));
        start = Clock::now();
        benchmark::DoNotOptimize(revisions.text(panel).size());
        reference.add(milliseconds(start));
    }
    reportAgainst(state, own, reference);
}

} // namespace

BENCHMARK(openFilm)->Unit(benchmark::kMillisecond)->Iterations(7);
BENCHMARK(commitEdit)->Unit(benchmark::kMillisecond)->Iterations(300);
BENCHMARK(undoAndRedo)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(search)->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(revisionsOfAllShots)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(revisionOfOneShot)->Unit(benchmark::kMillisecond)->Iterations(200);

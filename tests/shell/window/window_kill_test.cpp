// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"
#include "app/store/plan_file.h"
#include "tests/shell/shot_film.h"
#include "tests/store/child_process.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <sstream>
#include <thread>

namespace {

/// What the window said before it was killed.
struct Told {
    std::int64_t shown = 0;
    std::int64_t saved = 0;

    void hear(const std::string& line)
    {
        std::istringstream words(line);
        std::string what;
        std::int64_t step = 0;
        words >> what >> step;
        (what == "saved" ? saved : shown) = step;
    }
};

/// Kills the window at a random moment of its stream of edits.
Told killedWindow(const std::filesystem::path& film, int kill, std::mt19937& random)
{
    Told told;
    test::ChildProcess window({film.string(), std::to_string(kill)}, "previsto_window_process");
    for (auto lines = 1 + random() % 40; lines > 0; --lines) {
        const auto line = window.readLine();
        REQUIRE_MESSAGE(!line.empty(), "the window ended by itself");
        told.hear(line);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20000));
    for (const auto& line : window.kill())
        told.hear(line);
    return told;
}

} // namespace

TEST_CASE("a window killed at any moment loses nothing that it had called saved, on any line of the history")
{
    constexpr int kKills = 20;
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    store::PlanFile::create(path, shotFilm(3));
    std::mt19937 random(20261122);
    std::int64_t saved = 0;
    std::int64_t lost = 0; // shown, and not called saved yet
    for (int kill = 0; kill < kKills; ++kill) {
        const Told told = killedWindow(path, kill, random);
        saved = std::max(saved, told.saved);
        auto file = store::PlanFile::open(path);
        REQUIRE(file.damage().empty());
        REQUIRE_FALSE(file.readOnly());
        REQUIRE(store::verify(path).empty());
        const auto last = file.history().back().number;
        REQUIRE(last >= saved);
        REQUIRE(last <= told.shown);
        lost += told.shown - last;
        for (const auto step : {saved, last}) {
            file.goTo(step);
            if (step > 0)
                REQUIRE(plan::shotsInCut(file.plan()).front()->description == "step " + std::to_string(step));
        }
    }
    REQUIRE(saved > 2 * kKills);
    std::cout << kKills << " kills, " << saved << " edits called saved and all there, " << lost
              << " shown edits lost that were not called saved\n";
}

// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"
#include "tests/store/child_process.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <iostream>
#include <random>
#include <thread>

TEST_CASE("a process killed at any moment loses no acknowledged edit, 200 times")
{
    constexpr int kKills = 200;
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    store::PlanFile::create(path, test::sampleFilm(2, 8, 4));

    std::mt19937_64 random(20261122);
    std::int64_t acknowledged = 0;
    std::int64_t unanswered = 0; // edits that were on disk although the kill came before the answer
    for (int kill = 0; kill < kKills; ++kill) {
        test::ChildProcess child({"edit", path.string(), std::to_string(kill)});
        const auto waitFor = random() % 12; // 0: killed while it opens
        for (std::uint64_t line = 0; line < waitFor; ++line)
            acknowledged = std::stoll(child.readLine());
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 9000));
        for (const std::string& line : child.kill())
            acknowledged = std::stoll(line);

        const auto file = store::PlanFile::open(path);
        REQUIRE(file.damage().empty());
        REQUIRE_FALSE(file.readOnly());
        const auto history = file.history();
        const std::int64_t last = history.back().number;
        REQUIRE(last >= acknowledged);
        REQUIRE(last <= acknowledged + 1);
        unanswered += last - acknowledged;
        acknowledged = last;

        std::int64_t current = last;
        while (current > 0 && history[std::size_t(current)].place != store::HistoryPlace::Done)
            --current;
        REQUIRE(current >= last - 1); // at most the undo of the last edit stood alone
        if (current > 0)
            REQUIRE(file.plan().film.title == std::to_string(current));
        REQUIRE(store::verify(path).empty());
    }
    REQUIRE(acknowledged > kKills);
    std::cout << kKills << " kills, " << acknowledged << " edits, " << unanswered << " killed between disk and answer\n";
}

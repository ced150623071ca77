// SPDX-License-Identifier: Apache-2.0
// Nothing that was ever committed becomes unreachable: edits after an undo open another line.
#include "app/store/plan_file.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using store::HistoryPlace;
using store::PlanFile;

namespace {

void retitle(PlanFile& file, const std::string& title)
{
    plan::Plan next = file.plan();
    next.film.title = title;
    file.commit(next, title);
}

std::string placesOf(const PlanFile& file)
{
    std::string places;
    for (const auto& entry : file.history())
        places += entry.place == HistoryPlace::Done ? 'd' : entry.place == HistoryPlace::Ahead ? 'r' : '.';
    return places;
}

/// What a film went through, kept beside it: the state after each step, and which step each was made after.
struct Chronicle {
    std::vector<plan::Plan> states;
    std::vector<std::int64_t> parents{0};
    std::map<std::int64_t, std::int64_t> visited; // the last child that was stood at
    std::int64_t now = 0;

    void stand(std::int64_t step)
    {
        now = step;
        for (; step > 0; step = parents[std::size_t(step)])
            visited[parents[std::size_t(step)]] = step;
    }
};

void doSomething(PlanFile& file, Chronicle& chronicle, test::RandomEdits& edits, std::mt19937_64& random)
{
    switch (random() % 6) {
    case 0:
        file.goTo(std::int64_t(random() % chronicle.states.size()));
        for (std::size_t i = 0; i < chronicle.states.size(); ++i)
            if (file.history()[i].place == HistoryPlace::Done)
                chronicle.now = std::int64_t(i);
        chronicle.stand(chronicle.now);
        break;
    case 1:
    case 2:
        CHECK(file.canUndo() == (chronicle.now > 0));
        file.undo();
        chronicle.now = chronicle.parents[std::size_t(chronicle.now)];
        break;
    case 3:
        CHECK(file.canRedo() == chronicle.visited.contains(chronicle.now));
        file.redo();
        if (chronicle.visited.contains(chronicle.now))
            chronicle.stand(chronicle.visited[chronicle.now]);
        break;
    default:
        plan::Plan next = edits.next(file.plan());
        next.film.title = std::to_string(chronicle.states.size());
        file.commit(next, next.film.title);
        chronicle.states.push_back(next);
        chronicle.parents.push_back(chronicle.now);
        chronicle.stand(std::int64_t(chronicle.states.size()) - 1);
    }
    REQUIRE(file.plan() == chronicle.states[std::size_t(chronicle.now)]);
}

} // namespace

TEST_CASE("after any walk of edits, undo, redo and jumps every state is one jump away, also after a restart")
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const test::TemporaryFolder folder;
        const auto path = folder / "film.previsto";
        Chronicle chronicle;
        chronicle.states.push_back(test::sampleFilm(2, 6, 4));
        test::RandomEdits edits(seed);
        std::mt19937_64 random(seed);
        {
            auto file = PlanFile::create(path, chronicle.states.front());
            for (int i = 0; i < 150; ++i)
                doSomething(file, chronicle, edits, random);
        }
        auto file = PlanFile::open(path);
        REQUIRE(file.plan() == chronicle.states[std::size_t(chronicle.now)]);
        CHECK(file.canRedo() == chronicle.visited.contains(chronicle.now));
        const auto history = file.history();
        REQUIRE(history.size() == chronicle.states.size());
        for (const auto& entry : history)
            CHECK(entry.parent == chronicle.parents[std::size_t(entry.number)]);
        for (std::size_t i = 0; i < chronicle.states.size(); ++i) {
            const std::size_t step = (i * 37 + 11) % chronicle.states.size();
            file.goTo(std::int64_t(step));
            REQUIRE(file.plan() == chronicle.states[step]);
        }
        CHECK(store::verify(path).empty());
    }
}

TEST_CASE("undo and redo stay on the line where the user is, and redo follows the last visit")
{
    const test::TemporaryFolder folder;
    auto file = PlanFile::create(folder / "film.previsto", test::sampleFilm(1, 2, 2));
    for (const char* title : {"1", "2", "3"})
        retitle(file, title);
    file.goTo(1);
    retitle(file, "4");
    retitle(file, "5");
    CHECK(placesOf(file) == "dd..dd"); // 0 - 1 - 4 - 5, and 2 - 3 beside
    file.undo();
    file.undo();
    CHECK(file.plan().film.title == "1");
    CHECK(placesOf(file) == "dd..rr");
    CHECK(file.redoTitle() == "4");

    file.goTo(3); // over to the other line in one go
    CHECK(file.plan().film.title == "3");
    CHECK(placesOf(file) == "dddd..");
    file.goTo(0);
    CHECK(placesOf(file) == "drrr..");
    file.redo();
    CHECK(file.redoTitle() == "2"); // was visited after 4
    file.goTo(4);
    file.undo();
    CHECK(file.redoTitle() == "4");
    CHECK(placesOf(file) == "dd..rr");
}

TEST_CASE("a named version on a line that was left keeps its name and its state")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    {
        auto file = PlanFile::create(path, test::sampleFilm(1, 2, 2));
        retitle(file, "For the producer");
        file.saveVersion("Version 1");
        file.undo();
        retitle(file, "Another way");
    }
    auto file = PlanFile::open(path);
    const auto history = file.history();
    CHECK(history[1].version == "Version 1");
    CHECK(history[1].place == HistoryPlace::Aside);
    file.goTo(1);
    CHECK(file.plan().film.title == "For the producer");
    file.goTo(2);
    CHECK(file.plan().film.title == "Another way");
}

TEST_CASE("a failed edit leaves the history as it was")
{
    const test::TemporaryFolder folder;
    auto file = PlanFile::create(folder / "film.previsto", test::sampleFilm(1, 2, 2));
    retitle(file, "1");
    file.undo();
    plan::Plan bad = file.plan();
    bad.film.title = "bad";
    plan::Item item = *bad.items.rows().front();
    item.dimensions["\xff"] = 1;
    bad.items.put(item);
    test::sentenceOf("store.row", [&] { file.commit(bad, "Bad edit"); });
    test::sentenceOf("store.no_step", [&] { file.goTo(2); });
    CHECK(placesOf(file) == "dr");
    retitle(file, "2");
    CHECK(placesOf(file) == "d.d");
    file.goTo(1);
    CHECK(file.plan().film.title == "1");
}

// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"
#include "tests/store/bytes.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>

using store::PlanFile;

namespace {

/// States by number: states[0] is the film as it was made, states[i] after step i.
struct EditedFilm {
    PlanFile file;
    std::vector<plan::Plan> states;
};

EditedFilm editedFilm(const std::filesystem::path& path, std::uint64_t seed, int edits)
{
    const plan::Plan first = test::sampleFilm(3, 12, 6);
    EditedFilm film{PlanFile::create(path, first), {first}};
    test::RandomEdits random(seed);
    for (int i = 0; i < edits; ++i) {
        const plan::Plan next = random.next(film.file.plan());
        const bool changes = !(next == film.file.plan());
        film.file.commit(next, "Edit " + std::to_string(i));
        REQUIRE(film.file.plan() == next);
        if (changes)
            film.states.push_back(next);
    }
    return film;
}

} // namespace

TEST_CASE("every state of a random stream of edits comes back by undo and by redo")
{
    for (const std::uint64_t seed : {1, 2, 3, 4}) {
        const test::TemporaryFolder folder;
        const auto path = folder / "film.previsto";
        EditedFilm film = editedFilm(path, seed, 120);
        const auto steps = film.states.size() - 1;
        REQUIRE(steps > 60);

        for (std::size_t step = steps; step-- > 0;) {
            film.file.undo();
            REQUIRE(film.file.plan() == film.states[step]);
        }
        CHECK_FALSE(film.file.canUndo());
        for (std::size_t step = 1; step <= steps; ++step) {
            film.file.redo();
            REQUIRE(film.file.plan() == film.states[step]);
        }
        CHECK_FALSE(film.file.canRedo());
    }
}

TEST_CASE("undo and redo reach across a restart")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    std::vector<plan::Plan> states;
    {
        EditedFilm film = editedFilm(path, 11, 40);
        states = film.states;
        for (int i = 0; i < 7; ++i)
            film.file.undo();
    }
    const auto stood = states.size() - 1 - 7;
    {
        auto file = PlanFile::open(path);
        REQUIRE(file.plan() == states[stood]);
        CHECK(file.canRedo());
        while (file.canRedo())
            file.redo();
        CHECK(file.plan() == states.back());
    }
    auto file = PlanFile::open(path);
    file.goTo(0);
    CHECK(file.plan() == states.front());
    file.goTo(std::int64_t(stood));
    CHECK(file.plan() == states[stood]);
    CHECK(store::verify(path).empty());
}

TEST_CASE("a new edit ends redo but keeps what was undone, and titles tell what undo and redo would do")
{
    const test::TemporaryFolder folder;
    auto file = PlanFile::create(folder / "film.previsto", test::sampleFilm(1, 2, 2));
    CHECK_FALSE(file.canUndo());
    CHECK(file.undoTitle().empty());
    const auto retitle = [&file](const std::string& title) {
        plan::Plan next = file.plan();
        next.film.title = title;
        file.commit(next, "Title " + title);
    };
    retitle("one");
    retitle("two");
    CHECK(file.undoTitle() == "Title two");
    file.undo();
    CHECK(file.redoTitle() == "Title two");
    CHECK(file.history().back().place == store::HistoryPlace::Ahead);
    retitle("three");
    CHECK_FALSE(file.canRedo());
    const auto history = file.history();
    REQUIRE(history.size() == 4);
    CHECK(history[0].number == 0);
    CHECK(history[1].title == "Title one");
    CHECK(history[2].title == "Title two");
    CHECK(history[2].place == store::HistoryPlace::Aside);
    CHECK(history[3].title == "Title three");
    CHECK(history[3].place == store::HistoryPlace::Done);
    CHECK(history[3].parent == 1);
    CHECK(history[3].utc.size() == 20);

    file.commit(file.plan(), "Nothing");
    CHECK(file.history().size() == 4);
    CHECK_THROWS_AS(file.goTo(9), store::StoreError);
    CHECK(file.plan().film.title == "three");
}

TEST_CASE("a named version is a point to go back to")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    {
        auto file = PlanFile::create(path, test::sampleFilm(1, 2, 2));
        plan::Plan next = file.plan();
        next.film.title = "For the producer";
        file.commit(next, "Retitle");
        file.saveVersion("Version 1");
        next.film.title = "Later";
        file.commit(next, "Retitle");
    }
    auto file = PlanFile::open(path);
    const auto history = file.history();
    CHECK(history[1].version == "Version 1");
    file.goTo(history[1].number);
    CHECK(file.plan().film.title == "For the producer");
    file.redo();
    CHECK(file.plan().film.title == "Later");
}

TEST_CASE("an edit that no file can hold is refused and changes nothing")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    auto file = PlanFile::create(path, test::sampleFilm(1, 2, 2));
    const plan::Plan before = file.plan();
    const auto refused = [&file](auto change) {
        plan::Plan next = file.plan();
        plan::Item item = *next.items.rows().front();
        change(item);
        next.items.put(item);
        return test::sentenceOf("store.row", [&] { file.commit(next, "Bad edit"); });
    };
    refused([](plan::Item& item) { item.transform.position.x = std::nan(""); });
    refused([](plan::Item& item) { item.order = std::nan(""); });
    refused([](plan::Item& item) { item.id = {}; });
    refused([](plan::Item& item) { item.dimensions["\xff"] = 1; });
    CHECK(file.plan() == before);
    CHECK(file.history().size() == 1);
    CHECK(PlanFile::openReadOnly(path).plan() == before);
}

TEST_CASE("the sqlite3 program reads a film")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    {
        auto file = PlanFile::create(path, test::sampleFilm(2, 3, 2));
        plan::Plan next = file.plan();
        next.film.title = "Read by others";
        file.commit(next, "Retitle");
    }
    const std::string command = "sqlite3 '" + path.string()
        + "' \"SELECT title, (SELECT count(*) FROM shots), (SELECT count(*) FROM items), json_extract(rate, '$.numerator'),"
          " (SELECT title FROM history WHERE number = 1) FROM film; PRAGMA integrity_check; PRAGMA application_id\"";
    FILE* output = ::popen(command.c_str(), "r");
    REQUIRE(output);
    char text[512] = {};
    const auto length = std::fread(text, 1, sizeof text - 1, output);
    const int status = ::pclose(output);
    REQUIRE_MESSAGE(status == 0, "the sqlite3 program of packaging/packages.txt is needed");
    CHECK(std::string(text, length) == "Read by others|4|6|24000|Retitle\nok\n" + std::to_string(0x50727673) + "\n");
}

TEST_CASE("a duplicate has the plan, the history and the pictures")
{
    const test::TemporaryFolder folder;
    EditedFilm film = editedFilm(folder / "film.previsto", 5, 20);
    const std::string picture = film.file.putBlob(test::bytesOf("picture"));
    film.file.duplicateTo(folder / "copy.previsto");
    auto copy = PlanFile::open(folder / "copy.previsto");
    CHECK(copy.plan() == film.file.plan());
    CHECK(copy.history().size() == film.file.history().size());
    CHECK(copy.blob(picture).has_value());
    copy.goTo(0);
    CHECK(copy.plan() == film.states.front());
    CHECK(film.file.plan() == film.states.back());
    test::sentenceOf("store.exists", [&] { film.file.duplicateTo(folder / "copy.previsto"); });
}

// SPDX-License-Identifier: Apache-2.0
// samples/version1.previsto was written by the program as it was at version 1: a film of two scenes, four items and three
// shots in each, and three edits: "Move an item", "Describe a shot", "Remove a shot". samples/version5.previsto by the one of
// version 5: a film with two figures, one of which was posed twice, and the second time undone.
#include "app/plan/queries.h"
#include "app/store/plan_file.h"
#include "app/store/schema.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using store::PlanFile;

namespace {

void copySample(const std::filesystem::path& to, const std::string& name = "version1.previsto")
{
    std::filesystem::copy_file(PREVISTO_SOURCE_DIR "/tests/store/samples/" + name, to);
}

void setVersion(const std::filesystem::path& film, char version)
{
    constexpr std::streamoff kUserVersionEnd = 63; // big-endian, bytes 60 to 63 of the header
    std::fstream file(film, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(kUserVersionEnd);
    file.put(version);
}

} // namespace

TEST_CASE("a film of version 1 opens, keeps its history, and a copy of it stands beside")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    copySample(path);
    {
        auto file = PlanFile::open(path);
        CHECK_FALSE(file.readOnly());
        CHECK(file.plan().shots.size() == 5);
        for (const auto& setup : file.plan().setups.rows())
            CHECK(setup->camera == "A"); // the field that version 1 lacked
        CHECK(file.search("avenue").size() > 3);

        // A new edit beside the old steps, then back over all of them and forth again.
        plan::Plan next = file.plan();
        plan::Setup setup = *next.setups.rows().front();
        setup.camera = std::string("B");
        next.setups.put(setup);
        file.commit(next, "Second camera");
        const plan::Plan last = file.plan();
        file.goTo(0);
        CHECK(file.plan().shots.size() == 6);
        CHECK(plan::findShot(file.plan(), "1A")->description.starts_with("Anna crosses"));
        file.goTo(4);
        CHECK(file.plan() == last);
        const auto history = file.history();
        REQUIRE(history.size() == 5);
        CHECK(history[1].title == "Move an item");
        CHECK(history[2].title == "Describe a shot");
        CHECK(history[3].title == "Remove a shot");
    }
    CHECK(store::verify(path).empty());
    CHECK(PlanFile::open(path).plan().setups.rows().front()->camera == "B");

    const auto backup = PlanFile::openReadOnly(folder / "film.v1.backup");
    CHECK(backup.plan().shots.size() == 5);
    CHECK(backup.history().size() == 4);
}

TEST_CASE("a film of version 2 opens where it stood, and its undone step becomes another line with the next edit")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    copySample(path, "version2.previsto");
    const auto description = [](const PlanFile& file) { return plan::findShot(file.plan(), "1A")->description; };
    {
        auto file = PlanFile::open(path);
        CHECK(description(file) == "Anna runs");
        CHECK(file.redoTitle() == "Describe 1A: Anna falls");
        plan::Plan next = file.plan();
        plan::Shot shot = *plan::findShot(next, "1A");
        shot.description = "Anna flies";
        next.shots.put(shot);
        file.commit(next, "Describe 1A: Anna flies");
    }
    auto file = PlanFile::open(path);
    const auto history = file.history();
    REQUIRE(history.size() == 5);
    CHECK(history[1].version == "First pass");
    CHECK(history[3].place == store::HistoryPlace::Aside);
    CHECK(history[4].parent == 2);
    for (const auto& [step, text] : {std::pair(3, "Anna falls"), std::pair(1, "Anna waits"), std::pair(4, "Anna flies")}) {
        file.goTo(step);
        CHECK(description(file) == text);
    }
    CHECK(store::verify(path).empty());
    CHECK(PlanFile::openReadOnly(folder / "film.v2.backup").history().size() == 4);
}

TEST_CASE("figures of version 5 have no wardrobe of their own, get one, and their poses are undone and done again")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    copySample(path, "version5.previsto");
    const auto figure = [](const PlanFile& file) {
        const auto& items = file.plan().items.rows();
        return **std::ranges::find_if(items, [](const auto& item) { return item->figure && item->figure->pose != "stand"; });
    };
    auto file = PlanFile::open(path);
    CHECK(figure(file).figure->pose == "sit");
    CHECK_FALSE(figure(file).figure->hair);
    CHECK_FALSE(figure(file).figure->outfit);
    file.redo();
    CHECK(figure(file).figure->pose == "run");
    plan::Plan next = file.plan();
    plan::Item dressed = figure(file);
    dressed.figure->outfit = "coat";
    dressed.figure->hair = "bob";
    next.items.put(dressed);
    file.commit(next, "Dress");
    CHECK(file.search("bob").size() == 1);
    file.undo();
    CHECK_FALSE(figure(file).figure->outfit);
    file.redo();
    CHECK(figure(file) == dressed);
    CHECK(store::verify(path).empty());
    CHECK(PlanFile::openReadOnly(folder / "film.v5.backup").history().size() == 3);
}

TEST_CASE("figures of version 6 have the common face, get one, and what they wore is undone and done again")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    copySample(path, "version6.previsto");
    const auto figure = [](const PlanFile& file) {
        const auto& items = file.plan().items.rows();
        return **std::ranges::find_if(items, [](const auto& item) { return item->figure && item->figure->hair == "bob"; });
    };
    auto file = PlanFile::open(path);
    CHECK(figure(file).figure->pose == "sit");
    CHECK(figure(file).figure->outfit == "coat");
    CHECK_FALSE(figure(file).figure->face);
    file.redo();
    CHECK(figure(file).figure->pose == "run");
    plan::Plan next = file.plan();
    plan::Item other = figure(file);
    other.figure->face = 5;
    next.items.put(other);
    file.commit(next, "Change face");
    file.undo();
    CHECK_FALSE(figure(file).figure->face);
    file.redo();
    CHECK(figure(file) == other);
    CHECK(store::verify(path).empty());
    CHECK(PlanFile::openReadOnly(folder / "film.v6.backup").history().size() == 3);
}

TEST_CASE("an old film that is only read is not changed")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    copySample(path);
    const auto read = [&path] {
        std::ifstream file(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const std::string before = read();
    const auto file = PlanFile::openReadOnly(path);
    CHECK(file.readOnly());
    CHECK(file.plan().shots.size() == 5);
    CHECK(file.damage().empty());
    CHECK(read() == before);
    CHECK_FALSE(std::filesystem::exists(folder / "film.v1.backup"));
}

TEST_CASE("a second upgrade of the same name keeps the first backup")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    for (int i = 0; i < 2; ++i) {
        copySample(path);
        PlanFile::open(path);
        std::filesystem::remove(path);
    }
    CHECK(std::filesystem::exists(folder / "film.v1.backup"));
    CHECK(std::filesystem::exists(folder / "film.v1.2.backup"));
}

TEST_CASE("a film of a newer version is refused and left alone")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    PlanFile::create(path, test::sampleFilm(1, 2, 2));
    setVersion(path, char(store::kVersion + 1));
    const auto time = std::filesystem::last_write_time(path);
    for (const auto& open : {&PlanFile::open, &PlanFile::openReadOnly}) {
        const std::string sentence = test::sentenceOf("store.newer", [&] { open(path); });
        CHECK(sentence.find(path.string()) != std::string::npos);
        CHECK(sentence.find("newer Previsto") != std::string::npos);
    }
    CHECK(std::filesystem::last_write_time(path) == time);
    setVersion(path, char(store::kVersion));
    CHECK(PlanFile::open(path).plan().shots.size() == 2);
}

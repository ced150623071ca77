// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/store/blob_reader.h"
#include "app/store/opened_film.h"
#include "app/store/plan_file.h"
#include "tests/store/bytes.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>

using store::PlanFile;

namespace {

constexpr std::size_t kPage = 4096; // bytes

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::filesystem::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary).write(content.data(), std::streamsize(content.size()));
}

/// The bytes of a closed film with a history and pictures.
std::string soundFilm(const test::TemporaryFolder& folder)
{
    const auto path = folder / "sound.previsto";
    {
        auto file = PlanFile::create(path, test::sampleFilm(4, 100, 20));
        test::RandomEdits random(9);
        for (int i = 0; i < 30; ++i)
            file.commit(random.next(file.plan()), "Edit");
        for (int i = 0; i < 5; ++i)
            file.putBlob(test::bytesOf(std::string(20000, char('a' + i))));
    }
    return contentOf(path);
}

struct Outcome {
    int sound = 0; // the damage hit nothing that opening reads
    int rescued = 0;
    int refused = 0; // nothing could be read
    std::size_t shots = 0; // read of rescued films
};

/// Opens a damaged film and holds it to the promises: never an unexplained failure, never a changed original.
void openDamaged(const test::TemporaryFolder& folder, const std::string& content, Outcome& outcome)
{
    const auto path = folder / "damaged.previsto";
    write(path, content);
    try {
        const auto file = PlanFile::open(path);
        if (file.damage().empty()) {
            ++outcome.sound;
            return;
        }
        ++outcome.rescued;
        outcome.shots += file.plan().shots.size();
        CHECK(file.readOnly());
        CHECK(file.damage().find(path.string()) != std::string::npos);
        CHECK_NOTHROW(plan::check(file.plan()));
        CHECK_NOTHROW(file.search("avenue"));
    } catch (const store::StoreError& error) {
        ++outcome.refused;
        const bool explained = error.code() == "store.damaged" || error.code() == "store.not_a_film" || error.code() == "store.newer";
        CHECK_MESSAGE(explained, error.what());
    }
    CHECK(contentOf(path) == content);
}

} // namespace

TEST_CASE("bytes flipped at many places: the film opens sound or rescued, and the file stays as it was")
{
    const test::TemporaryFolder folder;
    const std::string sound = soundFilm(folder);
    Outcome outcome;
    for (std::size_t i = 0; i < 150; ++i) {
        std::string damaged = sound;
        const std::size_t place = i < 50 ? i * 2 : i < 80 ? i * 51 : i * 2654435761u % sound.size(); // header, first page, everywhere
        damaged[place] = char(damaged[place] ^ (i % 2 ? 0xff : 0x01));
        CAPTURE(place);
        openDamaged(folder, damaged, outcome);
    }
    std::cout << "flipped bytes: " << outcome.sound << " not noticed, " << outcome.rescued << " rescued, " << outcome.refused
              << " refused\n";
    CHECK(outcome.refused < 15); // the version and the mark in the header
    CHECK(outcome.rescued > 10);
}

TEST_CASE("each page lost in turn: what stands on the others is saved")
{
    const test::TemporaryFolder folder;
    const std::string sound = soundFilm(folder);
    const std::size_t shots = PlanFile::openReadOnly(folder / "sound.previsto").plan().shots.size();
    Outcome outcome;
    const std::size_t pages = sound.size() / kPage;
    for (std::size_t page = 0; page < pages; page += 3) {
        std::string damaged = sound;
        damaged.replace(page * kPage, kPage, std::string(kPage, '\0'));
        CAPTURE(page);
        openDamaged(folder, damaged, outcome);
    }
    std::cout << "lost pages: " << outcome.sound << " not noticed, " << outcome.rescued << " rescued with "
              << 100 * outcome.shots / std::max<std::size_t>(1, std::size_t(outcome.rescued) * shots) << " % of the shots, "
              << outcome.refused << " refused\n";
    CHECK(outcome.rescued > int(pages) / 6);
    CHECK(outcome.shots > std::size_t(outcome.rescued) * shots * 9 / 10);
    CHECK(outcome.refused == 0);
}

TEST_CASE("rows whose scene or setup is no number any more are left out of what is rescued")
{
    const test::TemporaryFolder folder;
    soundFilm(folder);
    const auto path = folder / "sound.previsto";
    const plan::Plan saved = PlanFile::openReadOnly(path).plan();
    {
        SQLite::Database db(path.string(), SQLite::OPEN_READWRITE);
        db.exec("UPDATE items SET scene = 0 WHERE id = (SELECT min(id) FROM items)");
        db.exec("UPDATE shots SET setup = 0 WHERE id = (SELECT min(id) FROM shots)");
    }
    const auto rescued = store::rescue(path, "numbers are gone");
    CHECK_NOTHROW(plan::check(rescued.plan));
    CHECK(rescued.plan.items.size() == saved.items.size() - 1);
    CHECK(rescued.plan.shots.size() == saved.shots.size() - 1);
}

TEST_CASE("a film that is cut short is rescued as far as it goes")
{
    const test::TemporaryFolder folder;
    const std::string sound = soundFilm(folder);
    Outcome outcome;
    for (const std::size_t length : {sound.size() - 1, sound.size() - kPage, sound.size() * 3 / 4, sound.size() / 2})
        openDamaged(folder, sound.substr(0, length), outcome);
    CHECK(outcome.sound == 0);
    CHECK(outcome.rescued == 4);
    for (const std::size_t length : {sound.size() / 20, kPage, std::size_t(100), std::size_t(20), std::size_t(1), std::size_t(0)})
        openDamaged(folder, sound.substr(0, length), outcome);
    CHECK(outcome.sound == 0);
}

TEST_CASE("a rescued film can be duplicated into a whole one, with the pictures that are left")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    std::string picture;
    plan::Plan saved;
    {
        auto file = PlanFile::create(path, test::sampleFilm(4, 100, 20));
        picture = file.putBlob(test::bytesOf(std::string(9000, 'p')));
        saved = file.plan();
    }
    std::string content = contentOf(path);
    const auto heading = content.find("Anna crosses");
    REQUIRE(heading != std::string::npos);
    content.replace(heading / kPage * kPage, kPage, std::string(kPage, '\x55')); // a page of shots
    write(path, content);

    const auto file = PlanFile::open(path);
    REQUIRE_FALSE(file.damage().empty());
    CHECK(file.plan().shots.size() > 40);
    CHECK(file.plan().shots.size() < 80);
    CHECK(file.plan().items == saved.items);
    CHECK(store::BlobReaderFile::open(file.readablePath())->read(picture).has_value());
    file.duplicateTo(folder / "whole.previsto");
    CHECK(store::verify(folder / "whole.previsto").empty());
    auto whole = PlanFile::open(folder / "whole.previsto");
    CHECK(whole.damage().empty());
    CHECK(whole.plan() == file.plan());
    CHECK(whole.blob(picture).has_value());
    CHECK_FALSE(store::verify(path).empty());
}

TEST_CASE("a picture whose bytes changed is never handed out")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    std::string picture;
    {
        auto file = PlanFile::create(path, test::sampleFilm(1, 3, 2));
        picture = file.putBlob(test::bytesOf(std::string(9000, 'p')));
    }
    std::string content = contentOf(path);
    const auto place = content.find(std::string(2000, 'p'));
    REQUIRE(place != std::string::npos);
    content[place + 100] = 'q';
    write(path, content);
    const auto file = PlanFile::open(path);
    test::sentenceOf("store.damaged", [&] { file.blob(picture); });
    const auto faults = store::verify(path);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find(picture) != std::string::npos);
}

// SPDX-License-Identifier: Apache-2.0
#include "app/store/blob_reader.h"
#include "app/store/plan_file.h"
#include "tests/store/bytes.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <thread>

using store::PlanFile;

using test::bytesOf;

TEST_CASE("SHA-256 is that of FIPS 180-4's examples")
{
    CHECK(store::sha256Hex(std::string("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(store::sha256Hex(std::string()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a picture is stored once, outlives undo and a restart, and is found by its hash")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    const store::Bytes picture = bytesOf(std::string(500000, 'p'));
    std::string sha256;
    {
        auto file = PlanFile::create(path, test::sampleFilm(1, 2, 2));
        sha256 = file.putBlob(picture);
        CHECK(sha256 == store::sha256Hex(picture));
        const auto size = std::filesystem::file_size(path.string() + "-wal");
        CHECK(file.putBlob(picture) == sha256);
        CHECK(std::filesystem::file_size(path.string() + "-wal") == size); // not written again
        plan::Plan next = file.plan();
        plan::Preview preview;
        preview.id = plan::newId<plan::Preview>();
        preview.panel = next.panels.rows().front()->id;
        preview.picture = sha256;
        next.previews.put(preview);
        file.commit(next, "Preview 1A");
        file.undo();
        CHECK(file.plan().previews.empty());
        CHECK(file.blob(sha256) == picture);
    }
    auto file = PlanFile::open(path);
    file.redo();
    CHECK(file.plan().previews.rows().front()->picture == sha256);
    CHECK(file.blob(sha256) == picture);
    CHECK_FALSE(file.blob(std::string(64, '0')).has_value());
    CHECK_FALSE(file.blob("'; DROP TABLE blobs; --").has_value());
    CHECK(file.putBlob({}) == store::sha256Hex(std::string()));
    CHECK(file.blob(store::sha256Hex(std::string()))->empty());
    CHECK(store::verify(path).empty());
}

TEST_CASE("other threads read pictures while the owner writes")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    auto file = PlanFile::create(path, test::sampleFilm(1, 2, 2));
    std::vector<std::string> hashes;
    for (int i = 0; i < 20; ++i)
        hashes.push_back(file.putBlob(bytesOf(std::string(20000, 'a') + std::to_string(i))));

    const auto reader = store::BlobReaderFile::open(file.readablePath());
    std::vector<int> found(3);
    std::vector<std::thread> threads;
    for (int& count : found)
        threads.emplace_back([&reader, &hashes, &count] {
            for (int round = 0; round < 10; ++round)
                for (const std::string& sha256 : hashes)
                    count += reader->read(sha256).has_value();
        });
    test::RandomEdits random(3);
    for (int i = 0; i < 20; ++i)
        file.commit(random.next(file.plan()), "Edit");
    for (std::thread& thread : threads)
        thread.join();
    CHECK(found == std::vector<int>{200, 200, 200});
    CHECK(reader->read(file.putBlob(bytesOf("new"))).has_value()); // what was put a moment ago
    CHECK_FALSE(reader->read(std::string(64, '0')).has_value());
    test::sentenceOf("store.cannot_open", [&] { store::BlobReaderFile::open(folder / "missing.previsto"); });
}

TEST_CASE("verify names a missing picture and a dangling row")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    auto file = PlanFile::create(path, test::sampleFilm(1, 2, 2));
    plan::Plan next = file.plan();
    plan::Preview preview;
    preview.id = plan::newId<plan::Preview>();
    preview.panel = next.panels.rows().front()->id;
    preview.picture = std::string(64, 'a');
    next.previews.put(preview);
    file.commit(next, "Preview without a picture");
    auto faults = store::verify(path);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find(preview.picture) != std::string::npos);

    file.undo();
    next = file.plan();
    next.setups.remove(next.shots.rows().front()->setup);
    file.commit(next, "Lose a setup");
    faults = store::verify(path);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find("setup") != std::string::npos);
}

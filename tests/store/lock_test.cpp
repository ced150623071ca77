// SPDX-License-Identifier: Apache-2.0
#include "app/store/plan_file.h"
#include "tests/store/child_process.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using store::PlanFile;

TEST_CASE("a second process is refused with the holder's process id, and let in when the first was killed")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    PlanFile::create(path, test::sampleFilm(1, 3, 2));
    {
        test::ChildProcess holder({"hold", path.string()});
        REQUIRE(holder.readLine() == "open");
        const std::string sentence = test::sentenceOf("store.locked", [&] { PlanFile::open(path); });
        CHECK(sentence.find(path.string()) != std::string::npos);
        CHECK(sentence.find(std::to_string(holder.id())) != std::string::npos);
        CHECK(PlanFile::openReadOnly(path).plan().shots.size() == 2);
        holder.kill();
    }
    CHECK_FALSE(PlanFile::open(path).readOnly());
    CHECK_FALSE(std::filesystem::exists(path.string() + ".lock"));
}

TEST_CASE("the same program cannot open a film twice for writing, but can read it beside")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    auto file = PlanFile::create(path, test::sampleFilm(1, 3, 2));
    CHECK(test::sentenceOf("store.locked", [&] { PlanFile::open(path); }).find("this program") != std::string::npos);

    const auto reader = PlanFile::openReadOnly(path);
    plan::Plan next = file.plan();
    next.film.title = "Changed beside the reader";
    file.commit(next, "Retitle");
    CHECK(reader.plan().film.title == "Snowfall"); // a reader keeps the film as it was opened
    CHECK(PlanFile::openReadOnly(path).plan().film.title == "Changed beside the reader");
}

TEST_CASE("nothing but the film is left in the folder after reading and after writing")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    const auto names = [&] {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            all.push_back(entry.path().filename().string());
        return all;
    };
    PlanFile::create(path, test::sampleFilm(1, 3, 2));
    CHECK(names() == std::vector<std::string>{"film.previsto"});
    PlanFile::openReadOnly(path);
    CHECK(names() == std::vector<std::string>{"film.previsto"});
    CHECK(store::verify(path).empty());
    CHECK(names() == std::vector<std::string>{"film.previsto"});
}

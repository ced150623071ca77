// SPDX-License-Identifier: Apache-2.0
// Full disks, folders without rights, names that are taken.
#include "app/store/plan_file.h"
#include "tests/store/child_process.h"
#include "tests/store/expect_error.h"
#include "tests/store/random_edits.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using store::PlanFile;

namespace {

bool startsWith(const std::string& text, const std::string& start) { return text.compare(0, start.size(), start) == 0; }

} // namespace

TEST_CASE("creating a film on a full disk gives a sentence and leaves nothing behind")
{
    const test::TemporaryFolder folder;
    test::ChildProcess child({"create-limited", (folder / "film.previsto").string(), "20000"});
    const std::string answer = child.readLine();
    CHECK_MESSAGE((startsWith(answer, "store.io: ") || startsWith(answer, "store.full: ")), answer);
    CHECK(answer.find("film.previsto") != std::string::npos);
    child.kill();
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("an edit that does not fit on the disk gives a sentence and the film stays whole")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    PlanFile::create(path, test::sampleFilm(1, 3, 2));
    test::ChildProcess child({"edit-limited", path.string(), "250000"});
    const std::string answer = child.readLine();
    CHECK_MESSAGE((startsWith(answer, "store.io: ") || startsWith(answer, "store.full: ")), answer);
    child.kill();
    CHECK(store::verify(path).empty());
    const auto file = PlanFile::open(path);
    CHECK(file.damage().empty());
    CHECK(file.history().size() > 5);
}

TEST_CASE("a film that may not be written is opened for reading, and an edit says why it cannot be made")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    PlanFile::create(path, test::sampleFilm(1, 3, 2));
    namespace fs = std::filesystem;
    fs::permissions(path, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    test::ChildProcess child({"unprivileged", path.string()});
    CHECK(child.readLine() == "read only, 2 shots");
    const std::string answer = child.readLine();
    CHECK_MESSAGE(startsWith(answer, "store.read_only: "), answer);
    child.kill();
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("a film is not made where a name is taken or a folder is missing")
{
    const test::TemporaryFolder folder;
    const auto path = folder / "film.previsto";
    std::ofstream(path) << "mine";
    test::sentenceOf("store.exists", [&] { PlanFile::create(path, {}); });
    CHECK(std::filesystem::file_size(path) == 4);
    test::sentenceOf("store.cannot_open", [&] { PlanFile::create(folder / "nowhere" / "film.previsto", {}); });
    test::sentenceOf("store.missing", [&] { PlanFile::open(folder / "missing.previsto"); });
    test::sentenceOf("store.not_a_film", [&] { PlanFile::open(folder.path()); });
    test::sentenceOf("store.not_a_film", [&] { PlanFile::open(path); });
    CHECK(std::filesystem::file_size(path) == 4);
}

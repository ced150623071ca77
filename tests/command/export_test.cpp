// SPDX-License-Identifier: Apache-2.0
#include "tests/command/process.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace fs = std::filesystem;
using process::jsonOf;
using process::run;

namespace {

std::string textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

#ifdef PREVISTO_WITH_PRINT
std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}
#endif

} // namespace

TEST_CASE("the list leaves as CSV and replaces its former self")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    std::ofstream(folder / "list.csv") << "former";
    CHECK(run({"export", film, "--format", "csv", "--out", folder / "list.csv"}).status == 0);
    const std::string csv = textOf(folder / "list.csv");
    CHECK(csv.starts_with("\xEF\xBB\xBFScene,Setup,Shot,"));
    CHECK(csv.find("Over Jonas's shoulder") != std::string::npos);
}

TEST_CASE("stills and guides of chosen shots")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const auto files
        = jsonOf(run({"render", film, "--shots", "1B,2b", "--out", folder / "stills", "--guides", "--size", "96x40", "--json"}))["files"];
    REQUIRE(files.size() == 6); // 1B start, 2B start and end, each with its guide
    for (const auto& file : files) {
        const std::string bytes = textOf(file);
        const bool png = file.get<std::string>().ends_with(".png");
        CHECK(bytes.starts_with(png ? "\x89PNG" : "v/1\x01"));
    }
    CHECK(fs::exists(fs::path(folder / "stills") / "02_1B_start.png"));
}

#ifdef PREVISTO_WITH_PRINT
TEST_CASE("the list leaves as PDF without a display")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    CHECK(run({"export", film, "--format", "pdf", "--out", folder / "list.pdf"}).status == 0);
    CHECK(textOf(folder / "list.pdf").starts_with("%PDF-"));
    CHECK(countOf(textOf(folder / "list.pdf"), "/Subtype /Image") >= 16); // a still of each shot: none has a preview
}
#else
TEST_CASE("a build without Qt says that it writes no PDF")
{
    const test::TemporaryFolder folder;
    const process::Result result = run({"export", process::snowfallIn(folder), "--format", "pdf", "--out", folder / "list.pdf"});
    CHECK(result.status == 1);
    CHECK_FALSE(fs::exists(folder / "list.pdf"));
}
#endif

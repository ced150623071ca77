// SPDX-License-Identifier: Apache-2.0
#include "tests/command/process.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using process::run;

namespace {

bool isOneSentence(const std::string& text) { return text.starts_with("previsto: ") && std::count(text.begin(), text.end(), '\n') == 1; }

} // namespace

TEST_CASE("every wrong usage ends with status 2, one sentence, and an empty stdout")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const std::vector<std::vector<std::string>> wrong{{"shoot"}, {"new"}, {"new", film, "--sampel", "x"}, {"info"}, {"info", film, "--jsn"},
        {"import", film}, {"import", film, "--scene", "1"}, {"import", film, "a.glb"}, {"preview"}, {"preview", film},
        {"preview", film, "--all", "--shots", "1A"}, {"preview", film, "--all", "--variants", "0"},
        {"preview", film, "--all", "--variants", "x"}, {"preview", film, "--all", "--seed", "-1"},
        {"preview", film, "--all", "--size", "512"}, {"preview", film, "--all", "--size", "0x0"},
        {"preview", film, "--all", "--size", "12x99999"}, {"render", film, "--all"}, {"render", film, "--out", "x"}, {"export", film},
        {"export", film, "--format", "csv"}, {"export", film, "--format", "docx", "--out", "x"}, {"search", film}, {"verify"},
        {"reproduce", film}};
    for (const auto& arguments : wrong) {
        const process::Result result = run(arguments);
        std::string line;
        for (const std::string& word : arguments)
            line += word + " ";
        CHECK_MESSAGE(result.status == 2, line, result.err);
        CHECK_MESSAGE(isOneSentence(result.err), line, result.err);
        CHECK_MESSAGE(result.out.empty(), line);
    }
}

TEST_CASE("help and version go to stdout with status 0")
{
    const process::Result help = run({"--help"});
    CHECK(help.status == 0);
    for (const char* name : {"new", "info", "import", "preview", "render", "export", "search", "verify", "reproduce"}) {
        CHECK(help.out.find(name) != std::string::npos);
        const process::Result of = run({name, "--help"});
        CHECK(of.status == 0);
        CHECK(of.out.find("FILM") != std::string::npos);
    }
    CHECK(run({"--version"}).out.starts_with("previsto "));
}

TEST_CASE("what fails ends with status 1 and one sentence that names it")
{
    const test::TemporaryFolder folder;
    const std::string film = process::snowfallIn(folder);
    const std::string missing = folder / "nothere.previsto";
    std::ofstream(folder / "text.previsto") << "this is no film, only some text that is long enough to be looked at";
    const std::vector<std::pair<std::vector<std::string>, std::string>> failing{{{"info", missing}, "nothere.previsto"},
        {{"verify", missing}, "nothere.previsto"}, {{"info", folder / "text.previsto"}, "text.previsto"},
        {{"new", film}, "Snowfall.previsto"}, {{"new", folder / "a", "--sample", "rain"}, "rain"},
        {{"preview", film, "--shots", "9Z"}, "9Z"}, {{"import", film, "--scene", "77", "x.glb"}, "77"},
        {{"import", film, "--scene", "1", folder / "x.glb"}, "x.glb"}, {{"reproduce", film, "1A"}, "1A"},
        {{"reproduce", film, "zzz"}, "zzz"}, {{"export", film, "--format", "frames", "--out", folder / "f"}, "no preview"},
        {{"export", film, "--format", "csv", "--out", folder.path().string()}, folder.path().string()}};
    for (const auto& [arguments, named] : failing) {
        const process::Result result = run(arguments);
        CHECK_MESSAGE(result.status == 1, arguments[0], " ", result.err);
        CHECK_MESSAGE(isOneSentence(result.err), result.err);
        CHECK_MESSAGE(result.err.find(named) != std::string::npos, result.err);
        CHECK(result.out.empty());
    }
}

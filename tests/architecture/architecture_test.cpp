// SPDX-License-Identifier: Apache-2.0
// Holds the layers, the documents and the files' shape against what ARCHITECTURE.md promises.
#include "tests/architecture/include_rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = PREVISTO_SOURCE_DIR;
const std::vector<std::string> kSourceFolders{"app", "renderer", "rays", "ml", "assets", "wire"};

std::string textOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool isSource(const fs::path& path)
{
    static const std::set<std::string> kExtensions{".h", ".cpp"};
    return kExtensions.contains(path.extension().string());
}

std::vector<fs::path> sources()
{
    std::vector<fs::path> found;
    for (const std::string& folder : kSourceFolders) {
        for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
            if (entry.is_regular_file() && isSource(entry.path()))
                found.push_back(entry.path().lexically_relative(kRoot));
        }
    }
    return found;
}

std::vector<std::string> violationsOf(const std::string& file, const std::string& text)
{
    return architecture::violations(architecture::includesOf(file, text));
}

} // namespace

TEST_CASE("no source includes what its folder may not use")
{
    const auto files = sources();
    REQUIRE(files.size() > 100);
    for (const fs::path& file : files) {
        for (const std::string& sentence : violationsOf(file.string(), textOf(kRoot / file)))
            FAIL_CHECK(sentence);
    }
}

TEST_CASE("the rules find a leak")
{
    CHECK(violationsOf("renderer/passes/guide.cpp", "#include \"assets/shape.h\"\n").size() == 1);
    CHECK(violationsOf("assets/proxies/proxy.cpp", "  #  include <renderer/scene.h>").size() == 1);
    CHECK(violationsOf("app/plan/plan.h", "#include \"app/store/plan_file.h\"").size() == 1);
    CHECK(violationsOf("app/plan/plan.h", "#include <QString>").size() == 1);
    CHECK(violationsOf("app/store/plan_file.cpp", "#include <vulkan/vulkan.h>").size() == 1);
    CHECK(violationsOf("app/shell/document/document.cpp", "#include <torch/torch.h>").size() == 1);
    CHECK(violationsOf("app/preview/generate.cpp", "#include \"ml/builtin/network.h\"").size() == 1);
    CHECK(violationsOf("app/preview/generate.cpp", "#include \"ml/request.h\"").empty());
    CHECK(violationsOf("ml/request.cpp", "#include \"ml/training/trainer.h\"").size() == 1);
    CHECK(violationsOf("app/command/main.cpp", "#include \"app/shell/document/document.h\"").size() == 1);
    CHECK(violationsOf("app/command/main.cpp", "#include \"app/shell/run.h\"").empty());
    CHECK(violationsOf("app/shell/document/stills.cpp", "#include \"app/shell/viewport/gizmo.h\"").size() == 1);
    CHECK(violationsOf("app/shell/previews/recall.cpp", "#include \"app/shell/window/session.h\"").size() == 1);
    CHECK(violationsOf("app/shell/window/session.cpp", "#include \"app/shell/previews/recall.h\"").empty());
    CHECK(violationsOf("assets/proxies/proxy.cpp", "#include <assimp/scene.h>").size() == 1);
    CHECK(violationsOf("assets/import/read_file.cpp", "#include <assimp/scene.h>").empty());
    const auto found = violationsOf("wire/child.cpp", "\n#include <QProcess>\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "wire/child.cpp:2 includes QProcess: Qt stays out of this folder.");
}

TEST_CASE("every header is guarded and every source names its licence")
{
    for (const fs::path& file : sources()) {
        const std::string text = textOf(kRoot / file);
        CHECK_MESSAGE(text.starts_with("// SPDX-License-Identifier: Apache-2.0"), file.string(), " lacks the licence line.");
        if (file.extension() == ".h")
            CHECK_MESSAGE(text.find("#pragma once") != std::string::npos, file.string(), " lacks #pragma once.");
    }
}

TEST_CASE("no source grows past 500 lines")
{
    for (const fs::path& file : sources()) {
        const std::string text = textOf(kRoot / file);
        const auto lines = std::count(text.begin(), text.end(), '\n');
        CHECK_MESSAGE(lines <= 500, file.string(), " has ", lines, " lines: is it still one concept?");
    }
}

TEST_CASE("every folder says what it does")
{
    for (const std::string folder : {"wire", "assets", "renderer", "ml", "ml/training", "app/plan", "app/store", "app/preview",
             "app/exchange", "app/shell", "app/command"})
        CHECK_MESSAGE(fs::exists(kRoot / folder / "README.md"), folder, " lacks a README.md.");
}

TEST_CASE("every path that the documents name exists")
{
    // Paths stand in backquotes and hold a slash; patterns and commands are left out.
    const std::regex path("`([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+/?)`");
    for (const std::string document : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"}) {
        const std::string text = textOf(kRoot / document);
        REQUIRE_MESSAGE(!text.empty(), document, " is missing.");
        for (std::sregex_iterator it(text.begin(), text.end(), path), end; it != end; ++it) {
            const std::string named = (*it)[1];
            if (named.starts_with("out/") || named.starts_with("build/"))
                continue; // made by the commands, not kept
            CHECK_MESSAGE(fs::exists(kRoot / named), document, " names ", named, ", which does not exist.");
        }
    }
}

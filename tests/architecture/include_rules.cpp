// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/include_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <regex>
#include <sstream>

namespace architecture {
namespace {

struct Folder {
    std::string_view path;
    std::vector<std::string_view> uses; // folders (or single headers) of the project; its own is always allowed
};

// Longer paths first: a file belongs to the first folder that holds it.
const std::vector<Folder>& folders()
{
    static const std::vector<Folder> kFolders{
        {"ml/training", {"ml", "rays", "assets", "renderer", "wire"}},
        {"app/plan", {}},
        {"app/store", {"app/plan"}},
        {"app/exchange", {"app/store", "app/plan"}},
        {"app/preview",
            {"app/store", "app/plan", "renderer", "rays", "assets", "ml/request.h", "ml/engine_client.h", "ml/builtin/vocabulary.h"}},
        {"app/command", {"app/preview", "app/exchange", "app/store", "app/plan", "app/shell/run.h", "renderer", "assets"}},
        {"app/shell", {"app/preview", "app/exchange", "app/store", "app/plan", "renderer", "assets"}},
        {"rays", {"ml/request.h", "ml/surroundings.h", "ml/mirror_hits.h", "ml/glass_colour.h", "ml/builtin/vocabulary.h"}},
        {"assets", {"wire"}},
        {"renderer", {}},
        {"ml", {"wire"}},
        {"wire", {}},
    };
    return kFolders;
}

/// The rooms of the window, app/shell/NAME. What stands in none of them (run.h) is the door, and may use all.
const std::vector<Folder>& rooms()
{
    static const std::vector<Folder> kRooms{
        {"app/shell/base", {}},
        {"app/shell/document", {"app/shell/base"}},
        {"app/shell/viewport", {"app/shell/base", "app/shell/document"}},
        {"app/shell/history", {"app/shell/base", "app/shell/document"}},
        {"app/shell/look", {"app/shell/base", "app/shell/document"}},
        {"app/shell/previews", {"app/shell/base", "app/shell/document", "app/shell/viewport"}},
        {"app/shell/shots", {"app/shell/base", "app/shell/document", "app/shell/previews"}},
    };
    return kRooms;
}

struct Library {
    std::string_view name;
    std::regex headers;
    std::vector<std::string_view> users; // folders or files that may include it
};

const std::vector<Library>& libraries()
{
    static const std::vector<Library> kLibraries{
        {"Qt", std::regex("^(Q[A-Z]|Qt[A-Z])"), {"app/shell", "app/exchange/print"}},
        {"Vulkan", std::regex("^(vulkan|volk)"), {"renderer"}},
        {"Dear ImGui", std::regex("^imgui"), {"renderer"}},
        {"libtorch", std::regex("^(torch|ATen|c10|caffe2)/"), {"ml/builtin", "ml/engine", "ml/training"}},
        {"Assimp", std::regex("^assimp/"), {"assets/import"}},
        {"SQLite", std::regex("^(sqlite3|SQLiteCpp)"), {"app/store"}},
        {"Embree", std::regex("^embree"), {"rays"}},
        {"Exiv2", std::regex("^exiv2"), {"app/preview"}},
        {"OpenEXR", std::regex("^(Imf|OpenEXR|Imath|Iex)"), {"app/exchange"}},
        {"libpng", std::regex("^png"), {"app/preview", "ml/training"}},
        {"libdeflate", std::regex("^libdeflate"), {"app/preview"}},
        {"OpenSSL", std::regex("^openssl/"), {"app/store", "ml"}},
        {"CLI11", std::regex("^CLI/"), {"app/command", "app/shell", "ml"}},
        {"spdlog", std::regex("^spdlog/"), {"app", "ml"}},
    };
    return kLibraries;
}

bool within(std::string_view file, std::string_view place)
{
    return file.starts_with(place)
        && (file.size() == place.size() || file[place.size()] == '/' || place.find('.') != std::string_view::npos);
}

const Folder* folderOf(std::string_view file)
{
    const auto it = std::ranges::find_if(folders(), [&](const Folder& folder) { return within(file, folder.path); });
    return it == folders().end() ? nullptr : &*it;
}

std::string where(const Include& include) { return include.file + ":" + std::to_string(include.line) + " includes " + include.target; }

std::optional<std::string> projectViolation(const Include& include)
{
    const Folder* from = folderOf(include.file);
    const Folder* to = folderOf(include.target);
    if (!from || !to || from == to)
        return std::nullopt;
    const bool allowed = std::ranges::any_of(from->uses, [&](std::string_view use) {
        return include.target == use || (folderOf(std::string(use) + "/x") == to && within(include.target, use));
    });
    if (allowed)
        return std::nullopt;
    return where(include) + ": " + std::string(from->path) + " may not use " + std::string(to->path) + ".";
}

std::optional<std::string> roomViolation(const Include& include)
{
    const auto inside = [&](const Folder& room) { return within(include.file, room.path); };
    const auto from = std::ranges::find_if(rooms(), inside);
    if (from == rooms().end() || !within(include.target, "app/shell") || within(include.target, from->path))
        return std::nullopt;
    if (std::ranges::any_of(from->uses, [&](std::string_view use) { return within(include.target, use); }))
        return std::nullopt;
    return where(include) + ": the room " + std::string(from->path) + " may not use it.";
}

std::optional<std::string> libraryViolation(const Include& include)
{
    for (const Library& library : libraries()) {
        if (!std::regex_search(include.target, library.headers))
            continue;
        if (std::ranges::any_of(library.users, [&](std::string_view user) { return within(include.file, user); }))
            return std::nullopt;
        return where(include) + ": " + std::string(library.name) + " stays out of this folder.";
    }
    return std::nullopt;
}

} // namespace

std::vector<Include> includesOf(std::string_view file, std::string_view text)
{
    static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> includes;
    std::istringstream lines{std::string(text)};
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, kInclude))
            includes.push_back({std::string(file), number, match[1]});
    }
    return includes;
}

std::vector<std::string> violations(const std::vector<Include>& includes)
{
    std::vector<std::string> found;
    for (const Include& include : includes) {
        if (auto sentence = projectViolation(include))
            found.push_back(*sentence);
        if (auto sentence = roomViolation(include))
            found.push_back(*sentence);
        if (auto sentence = libraryViolation(include))
            found.push_back(*sentence);
    }
    return found;
}

} // namespace architecture

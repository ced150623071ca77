// SPDX-License-Identifier: Apache-2.0
// What every subcommand gets: where things are, where to print, when to stop.
#pragma once

#include "app/command/progress_line.h"
#include "app/preview/tools.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <ostream>
#include <stop_token>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace command {

struct Environment {
    std::filesystem::path binaryFolder;
    std::stop_token stop; // requested by SIGINT or SIGTERM
    std::ostream& out; // stdout
    ProgressLine& progress; // stderr

    preview::Places places() const { return preview::findPlaces(binaryFolder); }
};

/// Options that several subcommands share.
struct FilmOption {
    std::filesystem::path film;
    bool json = false;
};
void addFilmOptions(CLI::App& subcommand, FilmOption& options);

/// Which shots of a film: one of the two must be given.
struct ShotsOption : FilmOption {
    bool all = false;
    std::vector<std::string> shots; // by name
};
void addShotsOptions(CLI::App& subcommand, ShotsOption& options);

/// Prints one document, indented.
void printJson(const Environment& environment, const nlohmann::json& document);
/// A path as a shell takes it, quoted where it must be: for "go on with" lines.
std::string shellQuoted(const std::string& text);

// One file each. They add their options to the root and what runs when they are chosen.
void addNew(CLI::App& root, const Environment& environment);
void addInfo(CLI::App& root, const Environment& environment);
void addImport(CLI::App& root, const Environment& environment);
void addPreview(CLI::App& root, const Environment& environment);
void addRender(CLI::App& root, const Environment& environment);
void addExport(CLI::App& root, const Environment& environment);
void addSearch(CLI::App& root, const Environment& environment);
void addVerify(CLI::App& root, const Environment& environment);
void addReproduce(CLI::App& root, const Environment& environment);

} // namespace command

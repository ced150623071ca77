// SPDX-License-Identifier: Apache-2.0
#include "app/command/command.h"

#include "app/command/environment.h"
#include "app/command/failure.h"
#include "app/command/stop_signals.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <string_view>

namespace command {
namespace {

enum ExitStatus { kDone = 0, kFailed = 1, kWrongUsage = 2 };

constexpr std::array<std::string_view, 9> kSubcommands{
    "new", "info", "import", "preview", "render", "export", "search", "verify", "reproduce"};

std::filesystem::path binaryFolder()
{
    std::error_code error;
    const auto binary = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::current_path() : binary.parent_path();
}

void describe(CLI::App& root)
{
    root.set_version_flag("--version", "previsto " PREVISTO_VERSION);
    root.require_subcommand(1);
    root.footer("Without a subcommand, `previsto [FILM]` opens the window.\n"
                "Exit status: 0 done, 1 failed with a sentence on stderr, 2 wrong usage.");
}

// CLI11 prints help and version itself; everything else is a wrong usage.
int tellUsage(const CLI::App& root, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0)
        return root.exit(error, std::cout, std::cerr);
    const auto chosen = root.get_subcommands();
    const std::string name = chosen.empty() ? "previsto" : "previsto " + chosen.front()->get_name();
    std::cerr << "previsto: " << error.what() << "; see `" << name << " --help`.\n";
    return kWrongUsage;
}

int tellFailure(ProgressLine& progress, const char* sentence)
{
    progress.keep(std::string("previsto: ") + sentence);
    return kFailed;
}

} // namespace

bool isCommand(int argc, const char* const* argv)
{
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    if (first == "--help" || first == "-h" || first == "--version" || std::ranges::find(kSubcommands, first) != kSubcommands.end())
        return true;
    // A film is opened in the window, which has options of its own; any other word is a mistyped subcommand.
    return !first.starts_with('-') && !first.ends_with(".previsto") && !std::filesystem::exists(first);
}

int run(int argc, const char* const* argv)
{
    const StopSignals signals;
    ProgressLine progress;
    const Environment environment{binaryFolder(), signals.token(), std::cout, progress};
    CLI::App root("Previsto plans shots and shows what they will look like.", "previsto");
    describe(root);
    for (const auto add : {addNew, addInfo, addImport, addPreview, addRender, addExport, addSearch, addVerify, addReproduce})
        add(root, environment);
    try {
        root.parse(argc, argv);
        return kDone;
    } catch (const CLI::ParseError& error) {
        progress.clear();
        return tellUsage(root, error);
    } catch (const std::exception& error) {
        return tellFailure(progress, error.what());
    }
}

} // namespace command

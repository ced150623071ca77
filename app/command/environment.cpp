// SPDX-License-Identifier: Apache-2.0
#include "app/command/environment.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace command {

void addFilmOptions(CLI::App& subcommand, FilmOption& options)
{
    subcommand.add_option("FILM", options.film, "the film, NAME.previsto")->required();
    subcommand.add_flag("--json", options.json, "print one JSON document on stdout");
}

void addShotsOptions(CLI::App& subcommand, ShotsOption& options)
{
    addFilmOptions(subcommand, options);
    CLI::Option_group& shots = *subcommand.add_option_group("shots", "which shots");
    shots.add_flag("--all", options.all, "every shot of the cut but omitted ones");
    shots.add_option("--shots", options.shots, "shots by name: 1A,2B")->delimiter(',');
    shots.require_option(1);
}

void printJson(const Environment& environment, const nlohmann::json& document)
{
    environment.out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
}

std::string shellQuoted(const std::string& text)
{
    const bool plain = !text.empty()
        && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./,=:@%+") == std::string::npos;
    if (plain)
        return text;
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

} // namespace command

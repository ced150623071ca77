// SPDX-License-Identifier: Apache-2.0
// previsto verify FILM
#include "app/command/environment.h"
#include "app/command/failure.h"
#include "app/store/plan_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace command {
namespace {

void verifyFilm(const FilmOption& options, const Environment& environment)
{
    const std::vector<std::string> problems = store::verify(options.film);
    if (options.json)
        printJson(environment, {{"film", options.film.string()}, {"sound", problems.empty()}, {"problems", problems}});
    else
        for (const std::string& problem : problems)
            environment.out << problem << '\n';
    if (!problems.empty())
        throw Failure(
            options.film.string() + " has " + std::to_string(problems.size()) + (problems.size() == 1 ? " problem." : " problems."));
    if (!options.json)
        environment.out << options.film.string() << " is sound.\n";
}

} // namespace

void addVerify(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("verify", "Check the file, every row and every picture against its hash");
    const auto options = std::make_shared<FilmOption>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.callback([options, &environment] { verifyFilm(*options, environment); });
}

} // namespace command

// SPDX-License-Identifier: Apache-2.0
// previsto search FILM WORDS
#include "app/command/environment.h"
#include "app/command/film.h"
#include "app/plan/id.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace command {
namespace {

struct SearchOptions : FilmOption {
    std::vector<std::string> words;
};

void searchFilm(const SearchOptions& options, const Environment& environment)
{
    const store::PlanFile file = store::PlanFile::openReadOnly(options.film);
    const auto hits = file.search(joined(options.words, " "));
    if (options.json) {
        nlohmann::json found = nlohmann::json::array();
        for (const store::SearchHit& hit : hits)
            found.push_back({{"kind", hit.kind}, {"id", plan::idText(hit.id)}, {"name", hit.name}, {"excerpt", hit.excerpt}});
        printJson(environment, {{"hits", found}});
        return;
    }
    for (const store::SearchHit& hit : hits)
        environment.out << hit.kind << "  " << hit.name << "  " << hit.excerpt << '\n';
    if (hits.empty())
        environment.progress.keep("Nothing found.");
}

} // namespace

void addSearch(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("search", "Find words in shots, scenes, items and prompts");
    const auto options = std::make_shared<SearchOptions>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.add_option("WORDS", options->words, "all must occur; beginnings of words are enough")->required();
    subcommand.callback([options, &environment] { searchFilm(*options, environment); });
}

} // namespace command

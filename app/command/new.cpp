// SPDX-License-Identifier: Apache-2.0
// previsto new FILM [--sample snowfall]
#include "app/command/environment.h"
#include "app/preview/new_film.h"
#include "app/store/plan_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace command {
namespace {

struct NewOptions : FilmOption {
    std::string sample;
};

std::filesystem::path withExtension(std::filesystem::path film) { return film.extension() == ".previsto" ? film : film += ".previsto"; }

void makeFilm(const NewOptions& options, const Environment& environment)
{
    const std::filesystem::path path = withExtension(options.film);
    const plan::Plan plan = options.sample.empty() ? preview::newFilm(path.stem().string(), environment.places())
                                                   : preview::sampleFilm(options.sample, environment.places());
    const store::PlanFile file = store::PlanFile::create(path, plan);
    if (options.json)
        printJson(environment, {{"film", path.string()}, {"scenes", plan.scenes.size()}, {"shots", plan.shots.size()}});
    else
        environment.out << path.string() << ": " << plan.film.title << ", " << plan.scenes.size() << " scenes, " << plan.shots.size()
                        << " shots\n";
}

} // namespace

void addNew(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("new", "Make a new film, empty or from a sample");
    const auto options = std::make_shared<NewOptions>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.add_option("--sample", options->sample, "start from a sample film: snowfall");
    subcommand.callback([options, &environment] { makeFilm(*options, environment); });
}

} // namespace command

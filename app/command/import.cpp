// SPDX-License-Identifier: Apache-2.0
// previsto import FILM --scene N FILE...: into the set, through previsto-import.
#include "app/command/environment.h"
#include "app/command/failure.h"
#include "app/command/film.h"
#include "app/plan/queries.h"
#include "app/preview/import_asset.h"
#include "app/preview/request.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace command {
namespace {

struct ImportOptions : FilmOption {
    std::string scene;
    std::vector<std::filesystem::path> files;
};

const plan::Scene& sceneNumbered(const plan::Plan& plan, const std::string& number)
{
    const auto scenes = plan::scenesInOrder(plan);
    const auto found = std::ranges::find_if(scenes, [&](const plan::Scene* scene) { return scene->number == number; });
    if (found != scenes.end())
        return **found;
    std::vector<std::string> numbers;
    for (const plan::Scene* scene : scenes)
        numbers.push_back(scene->number);
    throw Failure(
        "Scene \"" + number + "\" is not in the film; " + (numbers.empty() ? "it has no scenes yet." : "it has " + joined(numbers) + "."));
}

// One file is one undoable step: what came in before a broken file stays.
nlohmann::json importOne(
    store::PlanFile& film, const preview::Places& places, const std::filesystem::path& path, const plan::Scene& scene, std::stop_token stop)
{
    preview::ImportedAsset imported = preview::importAsset(places, path, scene.id, std::move(stop));
    plan::Plan next = film.plan();
    const auto items = plan::itemsOfScene(next, scene.id);
    imported.item.order = items.empty() ? 1 : items.back()->order + 1;
    next.items.put(imported.item);
    film.putBlob(imported.bytes);
    film.commit(next, "Import " + imported.item.name);
    return {{"item", plan::idText(imported.item.id.value)}, {"name", imported.item.name}, {"file", path.string()},
        {"class", plan::semanticClassName(imported.item.semantic)}};
}

void importFiles(const ImportOptions& options, const Environment& environment)
{
    const preview::Places places = environment.places();
    store::PlanFile film = openForEditing(options.film);
    const plan::Scene scene = sceneNumbered(film.plan(), options.scene);
    nlohmann::json items = nlohmann::json::array();
    std::vector<std::string> broken;
    for (const std::filesystem::path& path : options.files) {
        if (environment.stop.stop_requested())
            throw Failure("Stopped; " + std::to_string(items.size()) + " of " + std::to_string(options.files.size())
                + " files are in the set. Import the others again.");
        environment.progress.show("Importing " + path.filename().string());
        try {
            items.push_back(importOne(film, places, path, scene, environment.stop));
            environment.progress.keep(
                path.filename().string() + ": in scene " + scene.number + " as " + items.back()["class"].get<std::string>());
        } catch (const preview::PreviewError& error) {
            broken.push_back(error.what());
        }
    }
    if (options.json)
        printJson(environment, {{"scene", scene.number}, {"items", items}, {"failed", broken}});
    if (!broken.empty())
        throw Failure(joined(broken, "\n"));
}

} // namespace

void addImport(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("import", "Bring model files (glTF, FBX, OBJ, DAE, PLY, STL) into a scene's set");
    const auto options = std::make_shared<ImportOptions>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.add_option("--scene", options->scene, "number of the scene")->required();
    subcommand.add_option("FILES", options->files, "model files")->required();
    subcommand.callback([options, &environment] { importFiles(*options, environment); });
}

} // namespace command

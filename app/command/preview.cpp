// SPDX-License-Identifier: Apache-2.0
// previsto preview FILM (--all | --shots 1A,2B) [--variants N] [--seed S] [--size 512x288] [--look "night, snow, +1 stop"]
//     [--panels first|all] [--finish off] [--cube FILE] [--json]
#include "app/command/environment.h"
#include "app/command/failure.h"
#include "app/command/film.h"
#include "app/command/preview_run.h"
#include "app/command/size.h"
#include "app/plan/queries.h"
#include "app/preview/camera/cube_file.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <memory>

namespace command {
namespace {

struct PreviewOptions : ShotsOption {
    int variants = 1;
    std::uint64_t seed = 0;
    std::string size;
    std::string look;
    std::string panels = "first";
    std::string finish;
    std::filesystem::path cube;
};

preview::FilmRequest filmRequest(const PreviewOptions& options, const plan::Plan& plan)
{
    preview::FilmRequest request{.shots = {},
        .panels = options.panels == "all" ? preview::Panels::All : preview::Panels::First,
        .variants = options.variants,
        .seed = options.seed,
        .lookText = options.look,
        .operatorName = preview::operatorName()};
    for (const plan::Shot* shot : wantedShots(plan, options.shots, options.all))
        request.shots.push_back(shot->id);
    if (!options.finish.empty())
        request.finish = plan::finishFromText(options.finish);
    if (const auto size = sizeFromText(options.size)) {
        request.width = size->width;
        request.height = size->height;
    }
    return request;
}

// The same command for the shots that have no frame of this run yet.
std::string commandToGoOn(const PreviewOptions& options, const std::vector<std::string>& shots)
{
    std::string line = "previsto preview " + shellQuoted(options.film.string()) + " --shots " + shellQuoted(joined(shots, ","));
    if (options.variants != 1)
        line += " --variants " + std::to_string(options.variants);
    if (options.seed)
        line += " --seed " + std::to_string(options.seed);
    if (!options.size.empty())
        line += " --size " + options.size;
    if (!options.look.empty())
        line += " --look " + shellQuoted(options.look);
    if (!options.finish.empty())
        line += " --finish " + shellQuoted(options.finish);
    if (!options.cube.empty())
        line += " --cube " + shellQuoted(options.cube.string());
    if (options.panels != "first")
        line += " --panels " + options.panels;
    return line + (options.json ? " --json" : "");
}

nlohmann::json resultJson(const PreviewOptions& options, const RunResult& result)
{
    nlohmann::json frames = nlohmann::json::array();
    for (const MadeFrame& frame : result.made) {
        const plan::Preview& row = frame.preview.row;
        const preview::StageTimes& times = frame.preview.times;
        frames.push_back({{"shot", frame.shot}, {"frame", frame.frame}, {"preview", plan::idText(row.id.value)}, {"seed", row.seed},
            {"width", row.width}, {"height", row.height}, {"picture", row.picture}, {"understood", frame.preview.understoodWords},
            {"unknown", frame.preview.unknownWords},
            {"milliseconds",
                {{"scene", times.scene}, {"guide", times.guide}, {"surroundings", times.surroundings}, {"engine", times.engine},
                    {"network", times.network}, {"finish", times.finish}, {"write", times.write}, {"total", times.total()}}}});
    }
    nlohmann::json failed = nlohmann::json::array();
    for (const FailedFrame& frame : result.failed)
        failed.push_back(
            {{"shot", frame.shot}, {"frame", frame.frame}, {"code", frame.code}, {"error", frame.sentence}, {"remedies", frame.remedies}});
    nlohmann::json document{{"film", options.film.string()}, {"frames", frames}, {"failed", failed}, {"interrupted", result.interrupted}};
    if (result.interrupted)
        document["go_on"] = commandToGoOn(options, result.remaining);
    return document;
}

// The table goes into the film, where `previsto reproduce` finds it again.
void gradeWith(const std::filesystem::path& cube, store::PlanFile& film, std::vector<preview::PreviewRequest>& requests)
{
    const std::vector<std::byte> bytes = preview::cubeBytes(cube);
    const std::string table = film.putBlob(bytes);
    for (preview::PreviewRequest& request : requests) {
        const plan::Shot* shot = request.plan.shots.find(request.plan.panels.find(request.panel)->shot);
        plan::Finish finish = request.finish.value_or(plan::resolvedLook(request.plan, *shot).finish);
        finish.table = table;
        finish.tableName = cube.filename().string();
        request.finish = finish;
    }
}

void makePreviews(const PreviewOptions& options, const Environment& environment)
{
    const preview::Places places = environment.places();
    store::PlanFile film = openForEditing(options.film);
    auto requests = preview::requestsFor(film.plan(), filmRequest(options, film.plan()));
    if (!options.cube.empty())
        gradeWith(options.cube, film, requests);
    const RunResult result = runPreviews(film, requests, places, environment);
    if (options.json)
        printJson(environment, resultJson(options, result));
    const std::string done = std::to_string(result.made.size()) + " of " + std::to_string(requests.size());
    if (result.interrupted)
        throw Failure("Stopped; " + done + " frames are in the film. Go on with:\n  " + commandToGoOn(options, result.remaining));
    if (!result.failed.empty())
        throw Failure(done + " frames were made; " + std::to_string(result.failed.size())
            + " failed, the last because: " + result.failed.back().sentence);
}

} // namespace

void addPreview(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("preview", "Make preview frames of shots");
    const auto options = std::make_shared<PreviewOptions>(); // shared with the callback, which outlives this function
    addShotsOptions(subcommand, *options);
    subcommand.add_option("--panels", options->panels, "of each shot: its first panel, or all: start, beats and end")
        ->check(CLI::IsMember({"first", "all"}));
    subcommand.add_option("--variants", options->variants, "frames for each shot, with seeds counting up")->check(CLI::Range(1, 1000));
    subcommand.add_option("--seed", options->seed, "seed of the first variant; left out: the look's, or the next unused one")
        ->check(CLI::PositiveNumber);
    subcommand.add_option("--size", options->size, "pixels; left out: 512 wide in the film's delivery aspect")->check(checkSizeText);
    subcommand.add_option("--look", options->look, "laid over each shot's look: \"night, snow\"");
    subcommand.add_option("--finish", options->finish,
        "camera and finish, for these frames only: off, all, some of focus, motion, weather, lens, halation, grain, grade, or \"no "
        "grain\"");
    subcommand.add_option("--cube", options->cube, "colour table that stands for the look's grade in these frames")
        ->check(CLI::ExistingFile);
    subcommand.callback([options, &environment] { makePreviews(*options, environment); });
}

} // namespace command

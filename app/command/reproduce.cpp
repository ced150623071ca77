// SPDX-License-Identifier: Apache-2.0
// previsto reproduce FILM PREVIEW: runs the stored request again and says how close the result is.
#include "app/preview/reproduce.h"
#include "app/command/environment.h"
#include "app/command/failure.h"
#include "app/command/film.h"
#include "app/plan/queries.h"
#include "app/preview/worker.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace command {
namespace {

struct ReproduceOptions : FilmOption {
    std::string preview;
};

// An id as `info --json` prints it, or a shot's name for the picture that stands for it.
const plan::Preview& previewNamed(const plan::Plan& plan, const std::string& name)
{
    if (const auto id = plan::idFromText(name)) {
        if (const plan::Preview* preview = plan.previews.find({*id}))
            return *preview;
    }
    if (const plan::Shot* shot = plan::findShot(plan, name)) {
        if (const plan::Preview* preview = plan::shotPreview(plan, shot->id))
            return *preview;
        throw Failure("Shot " + name + " has no preview yet; make one with `previsto preview`.");
    }
    throw Failure("\"" + name + "\" is neither a preview's id nor a shot of the film; `previsto info --json` lists both.");
}

void reproducePreview(const ReproduceOptions& options, const Environment& environment)
{
    const store::PlanFile file = store::PlanFile::openReadOnly(options.film);
    const plan::Preview& stored = previewNamed(file.plan(), options.preview);
    const auto png = file.blob(stored.picture);
    if (!png)
        throw Failure("The stored picture is missing in the film; run `previsto verify` on it.");
    std::mutex fileMutex;
    preview::QueueOptions queue;
    queue.places = environment.places();
    queue.blobs = blobReader(file, fileMutex);
    environment.progress.show("Making the frame again");
    const preview::FinishedPreview again = preview::Worker(queue).make(preview::requestOf(file.plan(), stored), {}, environment.stop);
    const preview::Reproduction result = preview::compare(file.plan(), stored, *png, again.png);
    environment.progress.clear();
    if (options.json) {
        const nlohmann::json psnr = std::isfinite(result.psnr) ? nlohmann::json(result.psnr) : nlohmann::json();
        printJson(environment,
            {{"preview", plan::idText(stored.id.value)}, {"identical", result.identical}, {"psnr_db", psnr}, {"stale", result.stale}});
    } else {
        environment.out << preview::sentenceOf(result) << '\n';
    }
}

} // namespace

void addReproduce(CLI::App& root, const Environment& environment)
{
    CLI::App& subcommand = *root.add_subcommand("reproduce", "Run the stored request of a preview again and compare");
    const auto options = std::make_shared<ReproduceOptions>(); // shared with the callback, which outlives this function
    addFilmOptions(subcommand, *options);
    subcommand.add_option("PREVIEW", options->preview, "id of the preview, or a shot's name for the picture that stands for it")
        ->required();
    subcommand.callback([options, &environment] { reproducePreview(*options, environment); });
}

} // namespace command

// SPDX-License-Identifier: Apache-2.0
#include "app/command/export_formats.h"

#include "app/command/failure.h"
#include "app/command/film.h"
#include "app/exchange/atomic_file.h"
#include "app/plan/queries.h"

#include <set>

namespace command {
namespace {

std::string frameName(const plan::Plan& plan, const plan::Shot& shot, const plan::Preview& preview)
{
    std::string name = fileStem(plan, shot) + "_seed" + std::to_string(preview.seed);
    if (preview.state == plan::PreviewState::Hero)
        name += "_hero";
    return name;
}

} // namespace

std::vector<std::filesystem::path> exportFrames(
    const store::PlanFile& file, const std::filesystem::path& folder, const Environment& environment)
{
    std::vector<std::filesystem::path> files;
    std::set<std::string> taken;
    for (const plan::Shot* shot : plan::shotsInCut(file.plan())) {
        for (const plan::Preview* preview : plan::previewsOfShot(file.plan(), shot->id)) {
            if (environment.stop.stop_requested())
                throw Failure(
                    "Stopped; " + std::to_string(files.size()) + " frames are in " + folder.string() + ". Run the same command to go on.");
            const auto png = file.blob(preview->picture);
            if (!png)
                throw Failure(
                    "A frame of shot " + plan::shotName(file.plan(), *shot) + " is missing in the film; run `previsto verify` on it.");
            std::string name = frameName(file.plan(), *shot, *preview);
            if (!taken.insert(name).second)
                name += "_" + plan::idText(preview->id.value); // the same seed again, after a change
            files.push_back(folder / (name + ".png"));
            exchange::writeAtomically(files.back(), *png);
        }
    }
    if (files.empty())
        throw Failure("The film has no preview frames yet; make them with `previsto preview`.");
    return files;
}

} // namespace command

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/request.h"

#include "app/plan/queries.h"

namespace preview {
namespace {

std::vector<const plan::Shot*> wantedShots(const plan::Plan& plan, const std::vector<plan::Id<plan::Shot>>& ids)
{
    std::vector<const plan::Shot*> shots;
    if (ids.empty()) {
        for (const plan::Shot* shot : plan::shotsInCut(plan)) {
            if (shot->status != plan::ShotStatus::Omitted)
                shots.push_back(shot);
        }
    }
    for (const plan::Id<plan::Shot> id : ids) {
        if (const plan::Shot* shot = plan.shots.find(id))
            shots.push_back(shot);
    }
    return shots;
}

void addVariants(std::vector<PreviewRequest>& requests, const plan::Plan& plan, const plan::Panel& panel, const FilmRequest& film)
{
    const std::uint64_t first = film.seed ? film.seed : nextSeed(plan, panel);
    for (int variant = 0; variant < film.variants; ++variant) {
        requests.push_back({.plan = plan,
            .panel = panel.id,
            .seed = first + std::uint64_t(variant),
            .width = film.width,
            .height = film.height,
            .lookText = film.lookText,
            .finish = film.finish,
            .operatorName = film.operatorName});
    }
}

} // namespace

std::uint64_t nextSeed(const plan::Plan& plan, const plan::Panel& panel)
{
    const plan::Shot* shot = plan.shots.find(panel.shot);
    std::uint64_t seed = shot ? plan::resolvedLook(plan, *shot).seed : 1;
    const std::string revision = revisionOf(plan, panel);
    for (const plan::Preview* preview : plan::previewsOfPanel(plan, panel.id)) {
        if (preview->revision == revision)
            seed = std::max(seed, preview->seed + 1);
    }
    return seed;
}

std::vector<PreviewRequest> requestsFor(const plan::Plan& plan, const FilmRequest& film)
{
    std::vector<PreviewRequest> requests;
    for (const plan::Shot* shot : wantedShots(plan, film.shots)) {
        auto panels = plan::panelsOfShot(plan, shot->id);
        if (film.panels == Panels::First && panels.size() > 1)
            panels.resize(1);
        for (const plan::Panel* panel : panels)
            addVariants(requests, plan, *panel, film);
    }
    return requests;
}

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/request.h"

#include "app/plan/queries.h"
#include "app/preview/build_scene.h"

#include <algorithm>
#include <cstdlib>

namespace preview {
namespace {

constexpr int kDefaultWidth = 512; // pixels

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
    std::vector<std::uint64_t> asked;
    for (int variant = 0; variant < film.variants; ++variant) {
        asked.push_back(film.seed ? film.seed + std::uint64_t(variant) : nextSeed(plan, panel, asked));
        requests.push_back({.plan = plan,
            .panel = panel.id,
            .seed = asked.back(),
            .width = film.width,
            .height = film.height,
            .lookText = film.lookText,
            .finish = film.finish,
            .operatorName = film.operatorName});
    }
}

} // namespace

FrameSize sizeOf(const PreviewRequest& request)
{
    if (request.width != 0 && request.height != 0)
        return {request.width, request.height};
    const renderer::Size size = previewSize(request.plan, request.width ? request.width : kDefaultWidth);
    return {size.width, size.height};
}

std::string operatorName()
{
    for (const char* variable : {"USER", "LOGNAME"}) {
        if (const char* name = std::getenv(variable); name && *name)
            return name;
    }
    return {};
}

std::uint64_t nextSeed(const plan::Plan& plan, const plan::Panel& panel, const std::vector<std::uint64_t>& asked)
{
    const plan::Shot* shot = plan.shots.find(panel.shot);
    return unusedSeed(plan, panel, shot ? plan::resolvedLook(plan, *shot).seed : 1, asked);
}

std::uint64_t unusedSeed(const plan::Plan& plan, const plan::Panel& panel, std::uint64_t from, const std::vector<std::uint64_t>& asked)
{
    const std::string revision = revisionOf(plan, panel);
    const auto frames = plan::previewsOfPanel(plan, panel.id);
    const auto taken = [&](std::uint64_t seed) {
        return std::ranges::find(asked, seed) != asked.end()
            || std::ranges::any_of(frames, [&](const auto* frame) { return frame->seed == seed && frame->revision == revision; });
    };
    while (taken(from))
        ++from;
    return from;
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

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_rows.h"

#include "app/plan/queries.h"

#include <tuple>
#include <unordered_map>

namespace shell {

namespace {

bool standsBefore(const plan::Preview& a, const plan::Preview& b)
{
    const auto rank = [](const plan::Preview& preview) {
        return std::tuple(preview.state == plan::PreviewState::Hero, std::cref(preview.createdUtc).get(), preview.id.value);
    };
    return rank(a) > rank(b);
}

bool comesBefore(const plan::Panel& a, const plan::Panel& b) { return std::tie(a.frame, a.kind, a.id) < std::tie(b.frame, b.kind, b.id); }

} // namespace

std::vector<ShotRow> shotRows(const plan::Plan& plan)
{
    struct Gathered {
        BoardFrame first;
        BoardFrame last;
        int previews = 0;
    };
    std::unordered_map<plan::Id<plan::Shot>, Gathered> byShot;
    for (const auto& panel : plan.panels.rows()) {
        Gathered& gathered = byShot[panel->shot];
        if (!gathered.first.panel || comesBefore(*panel, *gathered.first.panel))
            gathered.first.panel = panel.get();
        if (!gathered.last.panel || comesBefore(*gathered.last.panel, *panel))
            gathered.last.panel = panel.get();
    }
    for (const auto& preview : plan.previews.rows()) {
        const auto* panel = plan.panels.find(preview->panel);
        if (!panel)
            continue;
        Gathered& gathered = byShot[panel->shot];
        ++gathered.previews;
        for (BoardFrame* frame : {&gathered.first, &gathered.last})
            if (frame->panel == panel && preview->state != plan::PreviewState::Rejected
                && (!frame->preview || standsBefore(*preview, *frame->preview)))
                frame->preview = preview.get();
    }
    std::vector<ShotRow> rows;
    rows.reserve(plan.shots.size());
    for (const auto* shot : plan::shotsInCut(plan)) {
        const Gathered& gathered = byShot[shot->id];
        const bool several = gathered.first.panel != gathered.last.panel;
        rows.push_back({shot, plan.setups.find(shot->setup), plan.scenes.find(shot->scene), gathered.first,
            several ? gathered.last : BoardFrame{}, gathered.previews});
    }
    return rows;
}

bool sameShotTables(const plan::Plan& a, const plan::Plan& b)
{
    return a.scenes.sharesRowsWith(b.scenes) && a.setups.sharesRowsWith(b.setups) && a.shots.sharesRowsWith(b.shots)
        && a.panels.sharesRowsWith(b.panels) && a.previews.sharesRowsWith(b.previews) && a.film.rate == b.film.rate;
}

} // namespace shell

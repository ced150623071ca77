// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shot_rows.h"

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

} // namespace

std::vector<ShotRow> shotRows(const plan::Plan& plan)
{
    struct Gathered {
        const plan::Preview* best = nullptr;
        int count = 0;
    };
    std::unordered_map<plan::Id<plan::Shot>, Gathered> byShot;
    for (const auto& preview : plan.previews.rows()) {
        const auto* panel = plan.panels.find(preview->panel);
        if (!panel)
            continue;
        Gathered& gathered = byShot[panel->shot];
        ++gathered.count;
        if (preview->state != plan::PreviewState::Rejected && (!gathered.best || standsBefore(*preview, *gathered.best)))
            gathered.best = preview.get();
    }
    std::vector<ShotRow> rows;
    rows.reserve(plan.shots.size());
    for (const auto* shot : plan::shotsInCut(plan)) {
        const auto found = byShot.find(shot->id);
        const Gathered gathered = found == byShot.end() ? Gathered{} : found->second;
        rows.push_back({shot, plan.setups.find(shot->setup), plan.scenes.find(shot->scene), gathered.best, gathered.count});
    }
    return rows;
}

bool sameShotTables(const plan::Plan& a, const plan::Plan& b)
{
    return a.scenes.sharesRowsWith(b.scenes) && a.setups.sharesRowsWith(b.setups) && a.shots.sharesRowsWith(b.shots)
        && a.panels.sharesRowsWith(b.panels) && a.previews.sharesRowsWith(b.previews) && a.film.rate == b.film.rate;
}

} // namespace shell

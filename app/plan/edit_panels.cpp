// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/error.h"
#include "app/plan/queries.h"

#include <algorithm>

namespace plan {
namespace {

std::int64_t lastFrame(const Shot& shot) { return std::max(shot.range.start, shot.range.end - 1); }

bool isOnBoard(const Plan& plan, Id<Shot> shot, std::int64_t frame)
{
    const auto panels = panelsOfShot(plan, shot);
    return std::ranges::any_of(panels, [frame](const Panel* panel) { return panel->frame == frame; });
}

} // namespace

Plan withPanel(Plan plan, Id<Shot> shot, std::int64_t frame, Id<Panel> created)
{
    const Shot* row = plan.shots.find(shot);
    if (!row || isOnBoard(plan, shot, frame))
        return plan;
    if (frame < row->range.start || frame >= row->range.end)
        throw PlanError(
            "A panel stands at a frame of its shot: " + std::to_string(row->range.start) + " to " + std::to_string(lastFrame(*row)) + ".");
    const PanelKind kind = frame == lastFrame(*row) ? PanelKind::End : PanelKind::Beat;
    plan.panels.put({.id = created, .shot = shot, .kind = kind, .frame = frame, .caption = {}});
    return plan;
}

Plan withoutPanel(Plan plan, Id<Panel> panel)
{
    const Panel* row = plan.panels.find(panel);
    if (!row)
        return plan;
    if (panelsOfShot(plan, row->shot).size() == 1)
        throw PlanError("A shot keeps at least one panel.");
    plan.panels.remove(panel);
    plan.previews.removeIf([panel](const Preview& preview) { return preview.panel == panel; });
    return plan;
}

Plan withRange(Plan plan, Id<Shot> shot, const FrameRange& range)
{
    const Shot* found = plan.shots.find(shot);
    if (!found)
        return plan;
    Shot row = *found;
    const std::int64_t moved = range.start - row.range.start;
    row.range = range;
    std::vector<Panel> panels;
    for (const Panel* panel : panelsOfShot(plan, shot)) {
        panels.push_back(*panel);
        Panel& at = panels.back();
        at.frame = at.kind == PanelKind::End ? lastFrame(row) : std::clamp(at.frame + moved, range.start, lastFrame(row));
    }
    for (Panel& panel : panels)
        plan.panels.put(std::move(panel));
    plan.shots.put(std::move(row));
    return plan;
}

Plan withPanelsOfMove(Plan plan, Id<Setup> setup)
{
    const Setup* row = plan.setups.find(setup);
    if (!row)
        return plan;
    const bool moves = row->keys.size() > 1;
    std::vector<Shot> shots;
    for (const auto& shot : plan.shots.rows())
        if (shot->setup == setup)
            shots.push_back(*shot);
    for (const Shot& shot : shots) {
        const auto panels = panelsOfShot(plan, shot.id);
        const auto end = std::ranges::find(panels, PanelKind::End, &Panel::kind);
        if (moves && end == panels.end() && shot.range.length() > 1)
            plan.panels.put({.id = newId<Panel>(), .shot = shot.id, .kind = PanelKind::End, .frame = lastFrame(shot), .caption = {}});
        else if (!moves && end != panels.end() && panels.size() > 1 && previewsOfPanel(plan, (*end)->id).empty())
            plan.panels.remove((*end)->id);
    }
    return plan;
}

} // namespace plan

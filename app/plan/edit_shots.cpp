// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/queries.h"

#include <algorithm>

namespace plan {
namespace {

void addPanel(Plan& plan, Id<Shot> shot, PanelKind kind, std::int64_t frame)
{
    plan.panels.put({.id = newId<Panel>(), .shot = shot, .kind = kind, .frame = frame, .caption = {}});
}

double endOfCut(const Plan& plan)
{
    double last = 0;
    for (const auto& shot : plan.shots.rows())
        last = std::max(last, shot->order);
    return last + 1;
}

/// Whole numbers again, once halving the gap between two shots has used up the digits of a double.
void renumberCut(Plan& plan, const std::vector<const Shot*>& cut)
{
    std::vector<Shot> renumbered;
    for (const Shot* shot : cut) {
        renumbered.push_back(*shot);
        renumbered.back().order = double(renumbered.size());
    }
    for (Shot& shot : renumbered)
        plan.shots.put(std::move(shot));
}

} // namespace

Plan withShot(Plan plan, Setup setup, Shot shot)
{
    if (!setup.id)
        setup.id = shot.setup ? shot.setup : newId<Setup>();
    if (!shot.id)
        shot.id = newId<Shot>();
    if (!shot.scene)
        shot.scene = setup.scene;
    if (!setup.scene)
        setup.scene = shot.scene;
    if (setup.letter.empty())
        setup.letter = nextSetupLetter(plan, setup.scene);
    if (shot.order == 0)
        shot.order = endOfCut(plan);
    shot.setup = setup.id;

    addPanel(plan, shot.id, PanelKind::Start, shot.range.start);
    if (setup.keys.size() > 1)
        addPanel(plan, shot.id, PanelKind::End, std::max(shot.range.start, shot.range.end - 1));
    plan.setups.put(std::move(setup));
    plan.shots.put(std::move(shot));
    return plan;
}

Plan withoutShot(Plan plan, Id<Shot> shot)
{
    const Shot* row = plan.shots.find(shot);
    if (!row)
        return plan;
    const Id<Setup> setup = row->setup;
    plan.shots.remove(shot);
    plan.overrides.removeIf([shot](const Override& change) { return change.shot == shot; });
    plan.previews.removeIf([&plan, shot](const Preview& preview) {
        const Panel* panel = plan.panels.find(preview.panel);
        return panel && panel->shot == shot;
    });
    plan.panels.removeIf([shot](const Panel& panel) { return panel.shot == shot; });
    const auto& shots = plan.shots.rows();
    if (std::none_of(shots.begin(), shots.end(), [setup](const auto& other) { return other->setup == setup; }))
        plan.setups.remove(setup);
    return plan;
}

Plan withShotMoved(Plan plan, Id<Shot> shot, Id<Shot> before)
{
    if (!plan.shots.contains(shot) || shot == before)
        return plan;
    auto cut = shotsInCut(plan);
    std::erase_if(cut, [shot](const Shot* other) { return other->id == shot; });
    const auto next = std::find_if(cut.begin(), cut.end(), [before](const Shot* other) { return other->id == before; });

    Shot moved = *plan.shots.find(shot);
    const bool first = next == cut.begin();
    const bool last = next == cut.end();
    const double low = first ? 0 : (*(next - 1))->order;
    if (last)
        moved.order = low + 1;
    else if (first)
        moved.order = (*next)->order - 1;
    else
        moved.order = low + ((*next)->order - low) / 2;

    const bool noRoom = !first && !last && (moved.order <= low || moved.order >= (*next)->order);
    if (noRoom) {
        cut.insert(next, &moved);
        renumberCut(plan, cut);
    } else {
        plan.shots.put(std::move(moved));
    }
    return plan;
}

Plan withShotDuplicated(Plan plan, Id<Shot> shot)
{
    const Shot* original = plan.shots.find(shot);
    const Setup* setup = original ? plan.setups.find(original->setup) : nullptr;
    if (!setup)
        return plan;
    Setup newSetup = *setup;
    newSetup.id = newId<Setup>();
    newSetup.letter = nextSetupLetter(plan, setup->scene);
    Shot copy = *original;
    copy.id = newId<Shot>();
    copy.setup = newSetup.id;
    copy.label.clear(); // a second shot of the same name could not be found again

    const auto cut = shotsInCut(plan);
    const auto place = std::find_if(cut.begin(), cut.end(), [shot](const Shot* other) { return other->id == shot; });
    const Id<Shot> next = place + 1 == cut.end() ? Id<Shot>{} : (*(place + 1))->id;
    std::vector<Panel> panels;
    for (const Panel* panel : panelsOfShot(plan, shot))
        panels.push_back(*panel);
    std::vector<Override> overrides;
    for (const auto& change : plan.overrides.rows())
        if (change->shot == shot)
            overrides.push_back(*change);

    const Id<Shot> copyId = copy.id;
    plan.setups.put(std::move(newSetup));
    plan.shots.put(std::move(copy));
    for (Panel& panel : panels) {
        panel.id = newId<Panel>();
        panel.shot = copyId;
        plan.panels.put(std::move(panel));
    }
    for (Override& change : overrides) {
        change.id = newId<Override>();
        change.shot = copyId;
        plan.overrides.put(std::move(change));
    }
    return withShotMoved(std::move(plan), copyId, next);
}

} // namespace plan

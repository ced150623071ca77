// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/selection.h"

#include "app/plan/queries.h"

#include <algorithm>

namespace shell {

namespace {

const plan::Shot* shotInstead(const plan::Plan& plan, plan::Id<plan::Scene> scene)
{
    if (plan.scenes.contains(scene))
        if (const auto shots = plan::shotsOfScene(plan, scene); !shots.empty())
            return shots.front();
    const auto all = plan::shotsInCut(plan);
    return all.empty() ? nullptr : all.front();
}

} // namespace

Selection repairedSelection(const plan::Plan& plan, const Selection& wanted)
{
    Selection whole = wanted;
    const bool lostShot = whole.shot && !plan.shots.contains(whole.shot);
    const bool lostScene = !plan.scenes.contains(whole.scene);
    if (lostShot || (!whole.shot && lostScene)) {
        const auto* shot = shotInstead(plan, whole.scene);
        whole.shot = shot ? shot->id : plan::Id<plan::Shot>{};
        whole.frame = shot ? shot->range.start : 0;
        whole.preview = {};
    }
    if (const auto* shot = plan.shots.find(whole.shot))
        whole.scene = shot->scene;
    else if (!plan.scenes.contains(whole.scene)) {
        const auto scenes = plan::scenesInOrder(plan);
        whole.scene = scenes.empty() ? plan::Id<plan::Scene>{} : scenes.front()->id;
    }
    std::erase_if(whole.items, [&](auto id) {
        const auto* item = plan.items.find(id);
        return !item || item->scene != whole.scene;
    });
    if (!plan.previews.contains(whole.preview))
        whole.preview = {};
    return whole;
}

const plan::Preview* shownPreview(const Document& document)
{
    const auto* panel = document.selectedPanel();
    if (!panel)
        return nullptr;
    const auto* chosen = document.plan().previews.find(document.selection().preview);
    return chosen && chosen->panel == panel->id ? chosen : plan::panelPreview(document.plan(), panel->id);
}

std::uint64_t shownSeed(const Document& document, const plan::Shot& shot)
{
    const auto* preview = shownPreview(document);
    return preview ? preview->seed : plan::resolvedLook(document.plan(), shot).seed;
}

} // namespace shell

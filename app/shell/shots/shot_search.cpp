// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_search.h"

#include "app/plan/queries.h"

namespace shell {

ShotSet shotsFound(const plan::Plan& plan, const QString& words, const std::vector<store::SearchHit>& hits)
{
    ShotSet found;
    std::unordered_set<plan::Id<plan::Scene>> scenes;
    for (const auto& hit : hits) {
        if (hit.kind == "shot")
            found.insert({hit.id});
        else if (hit.kind == "scene")
            scenes.insert({hit.id});
        else if (hit.kind == "item") {
            if (const auto* item = plan.items.find({hit.id}))
                scenes.insert(item->scene);
        } else if (hit.kind == "preview") {
            const auto* preview = plan.previews.find({hit.id});
            if (const auto* panel = preview ? plan.panels.find(preview->panel) : nullptr)
                found.insert(panel->shot);
        }
    }
    for (const auto& [shot, name] : plan::shotNamesInCut(plan))
        if (scenes.contains(shot->scene) || QString::fromStdString(name).startsWith(words, Qt::CaseInsensitive))
            found.insert(shot->id);
    return found;
}

} // namespace shell

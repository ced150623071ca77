// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"

#include <unordered_map>

namespace plan {

std::vector<ShotItem> itemsInShot(const Plan& plan, const Shot& shot)
{
    std::unordered_map<Id<Item>, const Override*> overrides;
    for (const auto& change : plan.overrides.rows())
        if (change->shot == shot.id)
            overrides[change->item] = change.get();

    std::vector<ShotItem> visible;
    for (const Item* item : itemsOfScene(plan, shot.scene)) {
        const auto found = overrides.find(item->id);
        const Override* change = found == overrides.end() ? nullptr : found->second;
        if (change && change->hidden)
            continue;
        const bool moved = change && change->transform;
        visible.push_back({item, moved ? *change->transform : item->transform, moved});
    }
    return visible;
}

ResolvedLook resolvedLook(const Plan& plan, const Shot& shot)
{
    std::vector<const Look*> levels{&plan.film.look};
    if (const Scene* scene = plan.scenes.find(shot.scene))
        levels.push_back(&scene->look);
    levels.push_back(&shot.look);
    return resolveLook(levels);
}

} // namespace plan

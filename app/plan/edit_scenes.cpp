// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"

namespace plan {

Plan withScene(Plan plan, Scene scene)
{
    if (!scene.id)
        scene.id = newId<Scene>();
    plan.scenes.put(std::move(scene));
    return plan;
}

Plan withoutScene(Plan plan, Id<Scene> scene)
{
    const auto inScene = [scene](const auto& row) { return row.scene == scene; };
    plan.scenes.remove(scene);
    plan.items.removeIf(inScene);
    plan.setups.removeIf(inScene);
    plan.shots.removeIf(inScene);
    plan.overrides.removeIf([&plan](const Override& row) { return !plan.shots.contains(row.shot) || !plan.items.contains(row.item); });
    plan.panels.removeIf([&plan](const Panel& row) { return !plan.shots.contains(row.shot); });
    plan.previews.removeIf([&plan](const Preview& row) { return !plan.panels.contains(row.panel); });
    return plan;
}

Plan withoutItem(Plan plan, Id<Item> item)
{
    plan.items.remove(item);
    plan.overrides.removeIf([item](const Override& row) { return row.item == item; });
    return plan;
}

} // namespace plan

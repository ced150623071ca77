// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"

namespace plan {
namespace {

/// The shot's override of the item, or a new one.
Override overrideOf(const Plan& plan, Id<Shot> shot, Id<Item> item)
{
    for (const auto& change : plan.overrides.rows())
        if (change->shot == shot && change->item == item)
            return *change;
    Override change;
    change.id = newId<Override>();
    change.shot = shot;
    change.item = item;
    return change;
}

} // namespace

Plan withOverride(Plan plan, Id<Shot> shot, Id<Item> item, const Transform& transform)
{
    Override change = overrideOf(plan, shot, item);
    change.transform = transform;
    plan.overrides.put(std::move(change));
    return plan;
}

Plan withHidden(Plan plan, Id<Shot> shot, Id<Item> item, bool hidden)
{
    Override change = overrideOf(plan, shot, item);
    change.hidden = hidden;
    if (hidden || change.transform)
        plan.overrides.put(std::move(change));
    else
        plan.overrides.remove(change.id); // says nothing any more
    return plan;
}

Plan withoutOverride(Plan plan, Id<Shot> shot, Id<Item> item)
{
    plan.overrides.removeIf([shot, item](const Override& change) { return change.shot == shot && change.item == item; });
    return plan;
}

} // namespace plan

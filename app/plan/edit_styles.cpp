// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/plan/error.h"
#include "app/plan/queries.h"

#include <algorithm>

namespace plan {
namespace {

ItemStyle styleOf(const Item& item) { return item.style.value_or(ItemStyle{.of = item.id, .seed = {}}); }

std::vector<const Item*> itemsOf(const Plan& plan, const std::vector<Id<Item>>& ids)
{
    std::vector<const Item*> rows;
    for (const Id<Item> id : ids)
        if (const Item* item = plan.items.find(id))
            rows.push_back(item);
    return rows;
}

std::vector<const Item*> itemsOf(const Plan& plan, Id<Scene> scene)
{
    std::vector<const Item*> rows;
    for (const auto& item : plan.items.rows())
        if (item->scene == scene)
            rows.push_back(item.get());
    return rows;
}

const Item* namesake(const std::vector<const Item*>& items, const Item& of)
{
    const auto found
        = std::ranges::find_if(items, [&](const Item* item) { return item->name == of.name && item->semantic == of.semantic; });
    return found == items.end() ? nullptr : *found;
}

/// What an item takes its style from: the only one there is, its namesake, else the first of its class.
const Item* sourceFor(const Item& item, const std::vector<const Item*>& sources)
{
    if (sources.size() == 1)
        return sources.front();
    if (const Item* same = namesake(sources, item))
        return same;
    const auto alike = std::ranges::find(sources, item.semantic, &Item::semantic);
    return alike == sources.end() ? nullptr : *alike;
}

struct Change {
    Item item;
    ItemStyle style;
};

Plan withChanges(Plan plan, std::vector<Change> changes)
{
    for (Change& change : changes) {
        change.item.style = change.style;
        plan.items.put(std::move(change.item));
    }
    return plan;
}

Plan withStyleOfFrame(Plan plan, const StyleCopy& style, const Shot& from, Shot shot)
{
    std::vector<Change> changes;
    if (from.scene != shot.scene) {
        const auto sources = itemsOf(style.plan, from.scene);
        for (const Item* item : itemsOf(plan, shot.scene))
            if (const Item* source = namesake(sources, *item))
                changes.push_back({*item, styleOf(*source)});
    }
    shot.look.seed = style.seed;
    plan.shots.put(std::move(shot));
    return withChanges(std::move(plan), std::move(changes));
}

Plan withStyleOfItems(Plan plan, const StyleCopy& style, const Shot& shot, const std::vector<Id<Item>>& chosen)
{
    const auto sources = itemsOf(style.plan, style.items);
    const auto targets = chosen.empty() ? itemsOf(plan, shot.scene) : itemsOf(plan, chosen);
    std::vector<Change> changes;
    for (const Item* item : targets) {
        const Item* source = chosen.empty() ? namesake(sources, *item) : sourceFor(*item, sources);
        if (!source)
            continue;
        ItemStyle kept = styleOf(*source);
        kept.seed = kept.seed.value_or(style.seed);
        changes.push_back({*item, kept});
    }
    if (changes.empty())
        throw PlanError(
            "Nothing in " + shotName(plan, shot) + " answers to the items whose style was copied; select the ones that shall have it.");
    return withChanges(std::move(plan), std::move(changes));
}

} // namespace

Plan withStyle(Plan plan, const StyleCopy& style, Id<Shot> shot, const std::vector<Id<Item>>& items)
{
    const Shot* from = style.plan.shots.find(style.shot);
    const Shot* to = plan.shots.find(shot);
    if (!from || !to)
        throw PlanError("The shot of the copied style, or the one that shall have it, is gone; copy a style again.");
    if (style.items.empty())
        return withStyleOfFrame(std::move(plan), style, *from, *to);
    return withStyleOfItems(std::move(plan), style, *to, items);
}

} // namespace plan

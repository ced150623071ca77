// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/outliner_rows.h"

#include "app/plan/queries.h"

#include <QObject>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace shell {

namespace {

const char* iconOf(plan::ItemKind kind)
{
    switch (kind) {
    case plan::ItemKind::Proxy:
        return "proxy";
    case plan::ItemKind::Asset:
        return "asset";
    case plan::ItemKind::Figure:
        return "figure";
    case plan::ItemKind::Light:
        return "light";
    }
    return "proxy";
}

using ShotOverrides = std::unordered_map<std::int64_t, const plan::Override*>; // by item

ShotOverrides overridesOf(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    ShotOverrides own;
    for (const auto& row : plan.overrides.rows())
        if (row->shot == shot)
            own[row->item.value] = row.get();
    return own;
}

OutlinerRow itemRow(const plan::Item& item, const ShotOverrides& own)
{
    OutlinerRow row{OutlinerKind::Item, item.id.value, QString::fromStdString(item.name), {}, iconOf(item.kind), false, false, {}};
    if (const auto found = own.find(item.id.value); found != own.end()) {
        row.overridden = true;
        row.hidden = found->second->hidden;
    }
    return row;
}

// One pass over the items for all scenes: a film may hold tens of thousands.
std::map<plan::Id<plan::Scene>, std::vector<const plan::Item*>> itemsByScene(const plan::Plan& plan)
{
    std::map<plan::Id<plan::Scene>, std::vector<const plan::Item*>> byScene;
    for (const auto& item : plan.items.rows())
        byScene[item->scene].push_back(item.get());
    for (auto& [scene, items] : byScene)
        std::stable_sort(items.begin(), items.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
    return byScene;
}

} // namespace

std::vector<OutlinerRow> outlinerRows(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    const auto own = overridesOf(plan, shot);
    auto items = itemsByScene(plan);
    std::vector<OutlinerRow> scenes;
    for (const auto* scene : plan::scenesInOrder(plan)) {
        OutlinerRow row{OutlinerKind::Scene, scene->id.value,
            QStringLiteral("%1  %2").arg(QString::fromStdString(scene->number), QString::fromStdString(scene->heading)),
            scene->omitted ? QObject::tr("omitted") : QString(), "scene", false, scene->omitted, {}};
        OutlinerRow set{OutlinerKind::Set, scene->id.value, QObject::tr("Set"), {}, "asset", false, false, {}};
        for (const auto* item : items[scene->id])
            set.children.push_back(itemRow(*item, own));
        OutlinerRow setups{OutlinerKind::Setups, scene->id.value, QObject::tr("Setups"), {}, "camera", false, false, {}};
        for (const auto* setup : plan::setupsOfScene(plan, scene->id))
            setups.children.push_back({OutlinerKind::Setup, setup->id.value, QString::fromStdString(plan::setupName(plan, *setup)),
                QString::fromStdString(plan::focalText(setup->keys.front().focalMm)), "camera", false, false, {}});
        row.children.push_back(std::move(set));
        row.children.push_back(std::move(setups));
        scenes.push_back(std::move(row));
    }
    return scenes;
}

plan::Plan withItemsMoved(plan::Plan plan, const std::vector<plan::Id<plan::Item>>& items, plan::Id<plan::Item> before)
{
    const auto* first = items.empty() ? nullptr : plan.items.find(items.front());
    if (!first)
        return plan;
    const auto isMoved = [&](plan::Id<plan::Item> id) { return std::find(items.begin(), items.end(), id) != items.end(); };
    std::vector<plan::Item> others;
    for (const auto* item : plan::itemsOfScene(plan, first->scene))
        if (!isMoved(item->id))
            others.push_back(*item);
    auto next = std::find_if(others.begin(), others.end(), [&](const auto& item) { return item.id == before; });
    const double from = next == others.begin() ? (others.empty() ? 0 : others.front().order - double(items.size()) - 1) : (next - 1)->order;
    const double to = next == others.end() ? from + double(items.size()) + 1 : next->order;
    double place = 0;
    for (const auto id : items)
        if (const auto* item = plan.items.find(id)) {
            auto row = *item;
            row.order = from + (to - from) * ++place / (double(items.size()) + 1);
            plan.items.put(std::move(row));
        }
    return plan;
}

} // namespace shell

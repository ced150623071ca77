// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/outliner_rows.h"

#include "app/plan/queries.h"

#include <QObject>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

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

OutlinerRow itemRow(const plan::Item& item, const std::vector<const plan::Override*>& own)
{
    OutlinerRow row{OutlinerKind::Item, item.id.value, QString::fromStdString(item.name), {}, iconOf(item.kind)};
    if (const auto found = std::ranges::find(own, item.id, &plan::Override::item); found != own.end()) {
        row.overridden = true;
        row.hidden = (*found)->hidden;
    }
    return row;
}

OutlinerRow setupRow(const plan::Plan& plan, const plan::Setup& setup)
{
    return {OutlinerKind::Setup, setup.id.value, QString::fromStdString(plan::setupName(plan, setup)),
        QString::fromStdString(plan::focalText(setup.keys.front().focalMm)), "camera"};
}

OutlinerRow sceneRow(const OutlinerScene& of)
{
    const auto& scene = *of.scene;
    OutlinerRow row{OutlinerKind::Scene, scene.id.value,
        QStringLiteral("%1  %2").arg(QString::fromStdString(scene.number), QString::fromStdString(scene.heading)),
        scene.omitted ? QObject::tr("omitted") : QString(), "scene", false, scene.omitted};
    row.children.push_back({OutlinerKind::Set, scene.id.value, QObject::tr("Set"), {}, "asset"});
    row.children.push_back({OutlinerKind::Setups, scene.id.value, QObject::tr("Setups"), {}, "camera"});
    return row;
}

} // namespace

std::vector<OutlinerScene> outlinerScenes(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    std::vector<OutlinerScene> scenes;
    std::unordered_map<plan::Id<plan::Scene>, std::size_t> places;
    for (const auto* scene : plan::scenesInOrder(plan)) {
        places[scene->id] = scenes.size();
        scenes.push_back({scene, {}, {}, {}});
    }
    const auto of = [&](plan::Id<plan::Scene> scene) {
        const auto place = places.find(scene);
        return place == places.end() ? nullptr : &scenes[place->second];
    };
    for (const auto& item : plan.items.rows())
        if (auto* scene = of(item->scene))
            scene->items.push_back(item.get());
    for (const auto& setup : plan.setups.rows())
        if (auto* scene = of(setup->scene))
            scene->setups.push_back(setup.get());
    for (auto& scene : scenes) { // the id breaks ties: the tables are sorted by it
        std::ranges::stable_sort(scene.items, {}, &plan::Item::order);
        std::ranges::stable_sort(
            scene.setups, {}, [](const auto* setup) { return std::pair(setup->letter.size(), std::string_view(setup->letter)); });
    }
    selectShot(scenes, plan, shot);
    return scenes;
}

void selectShot(std::vector<OutlinerScene>& scenes, const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    const auto* selected = plan.shots.find(shot);
    for (auto& scene : scenes) {
        scene.own.clear();
        if (!selected || scene.scene->id != selected->scene)
            continue;
        for (const auto& own : plan.overrides.rows())
            if (own->shot == shot)
                scene.own.push_back(own.get());
    }
}

std::vector<OutlinerRow> outlinerRows(const std::vector<OutlinerScene>& scenes, const std::vector<OutlinerScene>& before)
{
    std::unordered_map<plan::Id<plan::Scene>, const OutlinerScene*> old;
    for (const auto& scene : before)
        old[scene.scene->id] = &scene;
    std::vector<OutlinerRow> rows;
    rows.reserve(scenes.size());
    for (const auto& scene : scenes) {
        const auto found = old.find(scene.scene->id);
        if (found != old.end() && *found->second == scene)
            rows.push_back({.kind = OutlinerKind::Scene, .id = scene.scene->id.value, .asBefore = true});
        else
            rows.push_back(sceneRow(scene));
    }
    return rows;
}

std::vector<OutlinerRow> outlinerGroup(const plan::Plan& plan, const OutlinerScene& scene, OutlinerKind group)
{
    std::vector<OutlinerRow> rows;
    if (group == OutlinerKind::Set)
        for (const auto* item : scene.items)
            rows.push_back(itemRow(*item, scene.own));
    else
        for (const auto* setup : scene.setups)
            rows.push_back(setupRow(plan, *setup));
    return rows;
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

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/item_edits.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "assets/figure/figure.h"
#include "assets/proxies/proxy.h"

#include <algorithm>

namespace shell {

namespace {

constexpr std::string_view kFigurePrefix = "figure:";
constexpr std::string_view kLight = "light";
constexpr double kLightHeight = 2.5; // metres above the ground

const plan::Override* overrideOf(const plan::Plan& plan, plan::Id<plan::Item> item, plan::Id<plan::Shot> shot)
{
    if (!shot)
        return nullptr;
    for (const auto& row : plan.overrides.rows())
        if (row->shot == shot && row->item == item)
            return row.get();
    return nullptr;
}

// "Car 12" -> "Car", so that a copy of a copy counts on.
std::string withoutNumber(const std::string& name)
{
    const auto end = name.find_last_not_of("0123456789");
    if (end == std::string::npos || end + 1 == name.size() || name[end] != ' ')
        return name;
    return name.substr(0, end);
}

/// The first of the faces that fewest figures of a set have, so that a crowd differs by itself.
int rarestFace(const plan::Plan& plan, plan::Id<plan::Scene> scene)
{
    std::vector<int> uses(assets::figureFaces().size());
    for (const auto* item : plan::itemsOfScene(plan, scene)) {
        if (!item->figure)
            continue;
        const auto face = std::size_t(item->figure->face.value_or(assets::FigureSpec{}.face));
        if (face < uses.size())
            ++uses[face];
    }
    return int(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

void makeFigure(plan::Item& item, const std::string& age)
{
    item.kind = plan::ItemKind::Figure;
    item.semantic = plan::SemanticClass::Person;
    item.figure = plan::Figure{};
    item.figure->age = age;
    item.figure->heightMetres = assets::figureHeight(age);
}

} // namespace

plan::Transform transformIn(const plan::Plan& plan, const plan::Item& item, plan::Id<plan::Shot> shot)
{
    const auto* own = overrideOf(plan, item.id, shot);
    return own && own->transform ? *own->transform : item.transform;
}

bool isHidden(const plan::Plan& plan, plan::Id<plan::Item> item, plan::Id<plan::Shot> shot)
{
    const auto* own = overrideOf(plan, item, shot);
    return own && own->hidden;
}

bool isOverridden(const plan::Plan& plan, plan::Id<plan::Item> item, plan::Id<plan::Shot> shot)
{
    return overrideOf(plan, item, shot) != nullptr;
}

plan::Plan withPlaced(plan::Plan plan, const std::vector<PlacedItem>& placed, const Landing& landing)
{
    for (const auto& [id, transform] : placed) {
        const auto* item = plan.items.find(id);
        if (!item)
            continue;
        const auto* own = overrideOf(plan, id, landing.shot);
        if (landing.shot && (landing.inThisShotOnly || (own && own->transform))) {
            plan = plan::withOverride(std::move(plan), landing.shot, id, transform);
            continue;
        }
        auto row = *item;
        row.transform = transform;
        plan.items.put(std::move(row));
    }
    return plan;
}

plan::Plan withItems(plan::Plan plan, const ItemIds& items, const std::function<void(plan::Item&)>& change)
{
    for (const auto id : items)
        if (const auto* item = plan.items.find(id)) {
            auto row = *item;
            change(row);
            plan.items.put(std::move(row));
        }
    return plan;
}

plan::Plan withoutItems(plan::Plan plan, const ItemIds& items)
{
    for (const auto id : items)
        if (plan.items.contains(id))
            plan = plan::withoutItem(std::move(plan), id);
    return plan;
}

plan::Plan withCopies(plan::Plan plan, const ItemIds& items, const ItemIds& copies, const glm::dvec3& offset)
{
    for (std::size_t i = 0; i < items.size() && i < copies.size(); ++i) {
        const auto* item = plan.items.find(items[i]);
        if (!item)
            continue;
        const auto all = plan::itemsOfScene(plan, item->scene);
        const auto after = std::find(all.begin(), all.end(), item) + 1;
        auto row = *item;
        row.id = copies[i];
        row.name = freeItemName(plan, item->scene, item->name);
        row.order = after != all.end() ? (item->order + (*after)->order) / 2 : item->order + 1;
        row.transform.position += offset;
        plan.items.put(std::move(row));
    }
    return plan;
}

plan::Item newItem(const plan::Plan& plan, plan::Id<plan::Scene> scene, const std::string& kind, const glm::dvec3& position)
{
    plan::Item item;
    item.id = plan::newId<plan::Item>();
    item.scene = scene;
    item.order = lastOrder(plan, scene);
    item.transform.position = position;
    if (kind.starts_with(kFigurePrefix)) {
        makeFigure(item, kind.substr(kFigurePrefix.size()));
        item.figure->face = rarestFace(plan, scene);
        item.name = freeItemName(plan, scene,
            item.figure->age == "child"          ? "Child"
                : item.figure->age == "teenager" ? "Teenager"
                                                 : "Figure");
        return item;
    }
    if (kind == kLight) {
        item.kind = plan::ItemKind::Light;
        item.semantic = plan::SemanticClass::Lamp;
        item.light = plan::Light{};
        item.transform.position.y += kLightHeight;
        item.name = freeItemName(plan, scene, "Light");
        return item;
    }
    const auto* proxy = assets::findProxyKind(kind);
    if (!proxy)
        throw plan::PlanError("There is no proxy named \"" + kind + "\"; choose one of the assets dock.");
    item.kind = plan::ItemKind::Proxy;
    item.shape = kind;
    item.semantic = plan::semanticClassFromName(proxy->semanticClass).value_or(plan::SemanticClass::Prop);
    item.name = freeItemName(plan, scene, proxy->title);
    return item;
}

std::string freeItemName(const plan::Plan& plan, plan::Id<plan::Scene> scene, const std::string& wanted)
{
    const auto items = plan::itemsOfScene(plan, scene);
    const auto taken = [&](const std::string& name) {
        return std::any_of(items.begin(), items.end(), [&](const plan::Item* item) { return item->name == name; });
    };
    if (!taken(wanted))
        return wanted;
    const std::string base = withoutNumber(wanted);
    for (int number = 2;; ++number)
        if (const std::string name = base + " " + std::to_string(number); !taken(name))
            return name;
}

double lastOrder(const plan::Plan& plan, plan::Id<plan::Scene> scene)
{
    const auto items = plan::itemsOfScene(plan, scene);
    return items.empty() ? 1 : items.back()->order + 1;
}

} // namespace shell

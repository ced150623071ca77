// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/selection_commands.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/viewport/item_edits.h"

#include <algorithm>

namespace shell {

namespace {

const glm::dvec3 kCopyOffset{1, 0, 0}; // metres: a copy is seen beside its original

void selectItems(Document& document, ItemIds items)
{
    auto selection = document.selection();
    selection.items = std::move(items);
    document.select(selection);
}

} // namespace

QString selectionTitle(const Document& document)
{
    const auto& items = document.selection().items;
    const auto* first = items.empty() ? nullptr : document.plan().items.find(items.front());
    if (!first)
        return {};
    const QString name = QString::fromStdString(first->name);
    return items.size() == 1 ? name : QObject::tr("%1 and %n more", nullptr, static_cast<int>(items.size() - 1)).arg(name);
}

void removeSelection(Document& document)
{
    const auto items = document.selection().items;
    if (items.empty())
        return;
    document.edit(
        QObject::tr("Delete %1").arg(selectionTitle(document)), [items](plan::Plan plan) { return withoutItems(std::move(plan), items); });
}

void duplicateSelection(Document& document)
{
    const auto items = document.selection().items;
    if (items.empty())
        return;
    ItemIds copies(items.size());
    std::generate(copies.begin(), copies.end(), [] { return plan::newId<plan::Item>(); });
    document.edit(QObject::tr("Duplicate %1").arg(selectionTitle(document)),
        [items, copies](plan::Plan plan) { return withCopies(std::move(plan), items, copies, kCopyOffset); });
    selectItems(document, copies);
}

void selectAllItems(Document& document)
{
    ItemIds all;
    for (const auto* item : plan::itemsOfScene(document.plan(), document.selection().scene))
        all.push_back(item->id);
    selectItems(document, std::move(all));
}

void clearSelection(Document& document) { selectItems(document, {}); }

void toggleSelectionHidden(Document& document)
{
    const auto& selection = document.selection();
    const auto* shot = document.selectedShot();
    if (!shot || selection.items.empty())
        return;
    const bool hide
        = std::any_of(selection.items.begin(), selection.items.end(), [&](auto id) { return !isHidden(document.plan(), id, shot->id); });
    const QString title = hide ? QObject::tr("Hide %1 in %2") : QObject::tr("Show %1 in %2");
    document.edit(title.arg(selectionTitle(document), QString::fromStdString(plan::shotName(document.plan(), *shot))),
        [items = selection.items, id = shot->id, hide](plan::Plan plan) {
            for (const auto item : items)
                plan = plan::withHidden(std::move(plan), id, item, hide);
            return plan;
        });
}

void dropSelectionToGround(Document& document)
{
    const auto& selection = document.selection();
    std::vector<PlacedItem> placed;
    for (const auto id : selection.items)
        if (const auto* item = document.plan().items.find(id)) {
            auto transform = transformIn(document.plan(), *item, selection.shot);
            transform.position.y = 0; // shapes stand on their own y = 0
            placed.emplace_back(id, transform);
        }
    if (placed.empty())
        return;
    const Landing landing{selection.shot, document.editTarget() == EditTarget::ThisShot};
    document.edit(QObject::tr("Put %1 on the ground").arg(selectionTitle(document)),
        [placed, landing](plan::Plan plan) { return withPlaced(std::move(plan), placed, landing); });
}

void resetSelectionToSet(Document& document)
{
    const auto& selection = document.selection();
    if (!selection.shot || selection.items.empty())
        return;
    document.edit(QObject::tr("Let %1 follow the set").arg(selectionTitle(document)),
        [items = selection.items, shot = selection.shot](plan::Plan plan) {
            for (const auto item : items)
                plan = plan::withoutOverride(std::move(plan), shot, item);
            return plan;
        });
}

void addItemAt(Document& document, const QString& kind, const glm::dvec3& position)
{
    const auto scene = document.selection().scene;
    if (!document.plan().scenes.contains(scene))
        return;
    const auto item = newItem(document.plan(), scene, kind.toStdString(), position);
    document.edit(QObject::tr("Add %1").arg(QString::fromStdString(item.name)), [item](plan::Plan plan) {
        plan.items.put(item);
        return plan;
    });
    selectItems(document, {item.id});
}

} // namespace shell

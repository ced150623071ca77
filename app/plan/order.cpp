// SPDX-License-Identifier: Apache-2.0
// Rows in the order in which people see them.
#include "app/plan/queries.h"

#include <algorithm>
#include <tuple>

namespace plan {
namespace {

template <class T, class Wanted>
std::vector<const T*> rowsWhere(const Table<T>& table, Wanted wanted)
{
    std::vector<const T*> rows;
    for (const auto& row : table.rows())
        if (wanted(*row))
            rows.push_back(row.get());
    return rows;
}

template <class T, class Key>
std::vector<const T*> sortedBy(std::vector<const T*> rows, Key key)
{
    std::sort(rows.begin(), rows.end(), [&key](const T* a, const T* b) { return key(*a) < key(*b); });
    return rows;
}

// The id breaks ties, so that an order is the same on every machine.
constexpr auto kPlace = [](const auto& row) { return std::tuple(row.order, row.id); };
constexpr auto kByAge = [](const Preview& preview) { return std::tuple(preview.createdUtc, preview.seed, preview.id); };

} // namespace

std::vector<const Scene*> scenesInOrder(const Plan& plan)
{
    return sortedBy(rowsWhere(plan.scenes, [](const Scene&) { return true; }), kPlace);
}

std::vector<const Shot*> shotsInCut(const Plan& plan)
{
    return sortedBy(rowsWhere(plan.shots, [](const Shot&) { return true; }), kPlace);
}

std::vector<const Shot*> shotsOfScene(const Plan& plan, Id<Scene> scene)
{
    return sortedBy(rowsWhere(plan.shots, [scene](const Shot& shot) { return shot.scene == scene; }), kPlace);
}

std::vector<const Setup*> setupsOfScene(const Plan& plan, Id<Scene> scene)
{
    return sortedBy(rowsWhere(plan.setups, [scene](const Setup& setup) { return setup.scene == scene; }),
        [](const Setup& setup) { return std::tuple(setup.letter.size(), std::string_view(setup.letter), setup.id); });
}

std::vector<const Item*> itemsOfScene(const Plan& plan, Id<Scene> scene)
{
    return sortedBy(rowsWhere(plan.items, [scene](const Item& item) { return item.scene == scene; }), kPlace);
}

std::vector<const Panel*> panelsOfShot(const Plan& plan, Id<Shot> shot)
{
    return sortedBy(rowsWhere(plan.panels, [shot](const Panel& panel) { return panel.shot == shot; }),
        [](const Panel& panel) { return std::tuple(panel.frame, panel.kind, panel.id); });
}

std::vector<const Preview*> previewsOfPanel(const Plan& plan, Id<Panel> panel)
{
    return sortedBy(rowsWhere(plan.previews, [panel](const Preview& preview) { return preview.panel == panel; }), kByAge);
}

std::vector<const Preview*> previewsOfShot(const Plan& plan, Id<Shot> shot)
{
    const auto ofShot = [&plan, shot](const Preview& preview) {
        const Panel* panel = plan.panels.find(preview.panel);
        return panel && panel->shot == shot;
    };
    return sortedBy(rowsWhere(plan.previews, ofShot), kByAge);
}

const Preview* panelPreview(const Plan& plan, Id<Panel> panel)
{
    const Preview* newestCandidate = nullptr;
    const auto previews = previewsOfPanel(plan, panel);
    for (auto preview = previews.rbegin(); preview != previews.rend(); ++preview) {
        if ((*preview)->state == PreviewState::Hero)
            return *preview;
        if ((*preview)->state == PreviewState::Candidate && !newestCandidate)
            newestCandidate = *preview;
    }
    return newestCandidate;
}

const Preview* shotPreview(const Plan& plan, Id<Shot> shot)
{
    for (const Panel* panel : panelsOfShot(plan, shot))
        if (const Preview* preview = panelPreview(plan, panel->id))
            return preview;
    return nullptr;
}

} // namespace plan

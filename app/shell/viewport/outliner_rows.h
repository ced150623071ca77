// SPDX-License-Identifier: Apache-2.0
// What the outliner shows, as plain rows made from the plan: scenes, their sets' items, their setups.
#pragma once

#include "app/plan/plan.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace shell {

enum class OutlinerKind { Scene, Set, Setups, Item, Setup };

struct OutlinerRow {
    OutlinerKind kind = OutlinerKind::Scene;
    std::int64_t id = 0; // of the plan's row; a scene's groups carry the scene's
    QString text = {};
    QString detail = {}; // beside the text, dimmed
    const char* icon = "";
    bool overridden = false; // the selected shot has its own version
    bool hidden = false; // in the selected shot
    bool asBefore = false; // nothing in it has changed: only its kind and id are filled in
    std::vector<OutlinerRow> children = {};
};

/// The rows of the plan that one scene of the outliner is made of. Pointers live as long as the plan.
struct OutlinerScene {
    const plan::Scene* scene = nullptr;
    std::vector<const plan::Item*> items; // in their order, as all that follow
    std::vector<const plan::Setup*> setups;
    std::vector<const plan::Override*> own; // of the selected shot, where it is of this scene
    bool operator==(const OutlinerScene&) const = default; // the very same rows
};

/// In script order. Linear in the size of the film, and quick: no text is made.
std::vector<OutlinerScene> outlinerScenes(const plan::Plan& plan, plan::Id<plan::Shot> shot);
/// The same of a plan whose scenes, items and setups are the very same: only `own` is found again.
void selectShot(std::vector<OutlinerScene>& scenes, const plan::Plan& plan, plan::Id<plan::Shot> shot);
/// One row for each scene, with its set and its setups as empty groups; those that `before` holds as they are now stand `asBefore`.
std::vector<OutlinerRow> outlinerRows(const std::vector<OutlinerScene>& scenes, const std::vector<OutlinerScene>& before = {});
/// What stands in a group of a scene.
std::vector<OutlinerRow> outlinerGroup(const plan::Plan& plan, const OutlinerScene& scene, OutlinerKind group);

/// Puts items between their new neighbours of a scene's outliner: before the item `before`, at the end where it is 0.
plan::Plan withItemsMoved(plan::Plan plan, const std::vector<plan::Id<plan::Item>>& items, plan::Id<plan::Item> before);

} // namespace shell

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
    QString text;
    QString detail; // beside the text, dimmed
    const char* icon = "";
    bool overridden = false; // the selected shot has its own version
    bool hidden = false; // in the selected shot
    std::vector<OutlinerRow> children;
};

std::vector<OutlinerRow> outlinerRows(const plan::Plan& plan, plan::Id<plan::Shot> shot);

/// Puts items between their new neighbours of a scene's outliner: before the item `before`, at the end where it is 0.
plan::Plan withItemsMoved(plan::Plan plan, const std::vector<plan::Id<plan::Item>>& items, plan::Id<plan::Item> before);

} // namespace shell

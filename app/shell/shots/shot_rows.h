// SPDX-License-Identifier: Apache-2.0
// What one row of the shot list needs, gathered for the whole film in one pass.
#pragma once

#include "app/plan/plan.h"

#include <vector>

namespace shell {

/// One panel and the picture that stands for it: the newest hero, else the newest candidate.
struct BoardFrame {
    const plan::Panel* panel = nullptr;
    const plan::Preview* preview = nullptr;
    bool operator==(const BoardFrame&) const = default;
};

/// Pointers live as long as the plan that the row was made from.
struct ShotRow {
    const plan::Shot* shot = nullptr;
    const plan::Setup* setup = nullptr; // null where the plan holds none
    const plan::Scene* scene = nullptr;
    BoardFrame first; // the shot's first panel
    BoardFrame last; // its last one, where it has several
    int previews = 0; // of all panels
    bool operator==(const ShotRow&) const = default;
};

/// One row for each shot, in cut order. Linear in the size of the plan, unlike asking plan::panelPreview for each panel.
std::vector<ShotRow> shotRows(const plan::Plan& plan);

/// True where two plans give the same rows because neither changed a table that the rows are made from.
bool sameShotTables(const plan::Plan& a, const plan::Plan& b);

} // namespace shell

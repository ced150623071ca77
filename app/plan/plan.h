// SPDX-License-Identifier: Apache-2.0
// The whole plan as a value. An edit is a function from plan to plan; the store writes what differs.
#pragma once

#include "app/plan/error.h"
#include "app/plan/rows.h"
#include "app/plan/table.h"

#include <string>
#include <vector>

namespace plan {

struct Plan {
    Film film;
    Table<Scene> scenes;
    Table<Item> items;
    Table<Setup> setups;
    Table<Shot> shots;
    Table<Override> overrides;
    Table<Panel> panels;
    Table<Preview> previews;
    bool operator==(const Plan&) const = default;
};

} // namespace plan

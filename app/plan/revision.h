// SPDX-License-Identifier: Apache-2.0
// Revision texts of many panels of one plan: what `revisionText` gives, without looking through the whole plan each time.
#pragma once

#include "app/plan/plan.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace plan {

/// Built once for a plan value (it keeps the rows alive), then asked for any of its panels.
class Revisions {
public:
    explicit Revisions(Plan plan);
    /// Equal to revisionText(plan, panel).
    std::string text(const Panel& panel) const;

private:
    struct SetItem {
        const Item* item;
        std::string place; // the transform as JSON
        std::string rest; // everything else of the item that shows, as JSON fields
    };

    Plan m_plan;
    std::unordered_map<Id<Scene>, std::vector<SetItem>> m_sets; // in outliner order
    std::unordered_map<Id<Shot>, std::unordered_map<Id<Item>, const Override*>> m_overrides;
};

} // namespace plan

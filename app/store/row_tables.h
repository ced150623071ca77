// SPDX-License-Identifier: Apache-2.0
// Which row type stands in which table of the file and of the plan.
#pragma once

#include "app/plan/plan.h"

#include <cstdint>

namespace store {

template <class Row>
struct RowTable;

template <>
struct RowTable<plan::Scene> {
    static constexpr const char* name = "scenes";
    static constexpr auto member = &plan::Plan::scenes;
};
template <>
struct RowTable<plan::Item> {
    static constexpr const char* name = "items";
    static constexpr auto member = &plan::Plan::items;
};
template <>
struct RowTable<plan::Setup> {
    static constexpr const char* name = "setups";
    static constexpr auto member = &plan::Plan::setups;
};
template <>
struct RowTable<plan::Shot> {
    static constexpr const char* name = "shots";
    static constexpr auto member = &plan::Plan::shots;
};
template <>
struct RowTable<plan::Override> {
    static constexpr const char* name = "overrides";
    static constexpr auto member = &plan::Plan::overrides;
};
template <>
struct RowTable<plan::Panel> {
    static constexpr const char* name = "panels";
    static constexpr auto member = &plan::Plan::panels;
};
template <>
struct RowTable<plan::Preview> {
    static constexpr const char* name = "previews";
    static constexpr auto member = &plan::Plan::previews;
};
/// The film's own row; it has no table in the plan and always the key 1.
template <>
struct RowTable<plan::Film> {
    static constexpr const char* name = "film";
};

/// Calls `visit.template operator()<Row>()` for each row type that has a table in the plan.
template <class Visit>
void forEachRowType(Visit visit)
{
    visit.template operator()<plan::Scene>();
    visit.template operator()<plan::Item>();
    visit.template operator()<plan::Setup>();
    visit.template operator()<plan::Shot>();
    visit.template operator()<plan::Override>();
    visit.template operator()<plan::Panel>();
    visit.template operator()<plan::Preview>();
}

} // namespace store

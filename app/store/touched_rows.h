// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/rows.h"

#include <tuple>
#include <vector>

namespace store {

/// Ids of rows that an edit inserted, changed or removed.
struct TouchedRows {
    template <class Row>
    using Ids = std::vector<plan::Id<Row>>;

    bool film = false;
    std::tuple<Ids<plan::Scene>, Ids<plan::Item>, Ids<plan::Setup>, Ids<plan::Shot>, Ids<plan::Override>, Ids<plan::Panel>,
        Ids<plan::Preview>>
        ids;

    template <class Row>
    Ids<Row>& of()
    {
        return std::get<Ids<Row>>(ids);
    }
    template <class Row>
    const Ids<Row>& of() const
    {
        return std::get<Ids<Row>>(ids);
    }
};

} // namespace store

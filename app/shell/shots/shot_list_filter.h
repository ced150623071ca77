// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plan.h"

#include <QSortFilterProxyModel>

#include <optional>
#include <unordered_set>

namespace shell {

using ShotSet = std::unordered_set<plan::Id<plan::Shot>>;

/// Shows only some shots of the list, in the list's order.
class ShotListFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setShown(std::optional<ShotSet> shown); // nothing: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<ShotSet> m_shown;
};

} // namespace shell

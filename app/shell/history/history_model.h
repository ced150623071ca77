// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/shell/history/history_rows.h"
#include "app/store/plan_file.h"

#include <QAbstractListModel>

#include <set>
#include <vector>

namespace shell {

enum HistoryRole {
    HistoryNumberRole = Qt::UserRole,
    HistoryTimeRole,
    HistoryVersionRole,
    HistoryPlaceRole, // int of store::HistoryPlace
    HistoryCurrentRole,
    HistoryDepthRole,
    HistoryFoldRole // true: no step, but what folds or unfolds a line
};

/// The steps of a film as history_rows.h arranges them; the last row is the film as it began.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<store::HistoryEntry> oldestFirst);
    /// Unfolds the line of a fold row, or folds it.
    void toggle(const QModelIndex& fold);
    int currentRow() const; // of the state the film is in
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void arrange();
    QVariant stepData(const store::HistoryEntry& entry, int role) const;
    QVariant foldData(const HistoryRow& row, int role) const;

    std::vector<store::HistoryEntry> m_entries; // each at the index of its number
    std::vector<HistoryRow> m_rows;
    std::set<std::int64_t> m_unfolded;
    std::int64_t m_current = 0;
};

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/plan_file.h"

#include <QAbstractListModel>

#include <vector>

namespace shell {

enum HistoryRole { HistoryNumberRole = Qt::UserRole, HistoryTimeRole, HistoryVersionRole, HistoryUndoneRole, HistoryCurrentRole };

/// The steps of a film, newest first; the last row is the film as it began.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<store::HistoryEntry> oldestFirst);
    int currentRow() const; // of the state the film is in
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<store::HistoryEntry> m_entries; // newest first
};

} // namespace shell

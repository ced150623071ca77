// SPDX-License-Identifier: Apache-2.0
// Tables whose rows are put in another order by dragging them: how such a table behaves, and what travels with the mouse.
#pragma once

#include <QModelIndexList>
#include <QString>

#include <cstdint>
#include <vector>

class QMimeData;
class QTableView;

namespace shell {

/// Whole rows are selected, several at once; they are dragged within the table, between others.
void makeRowsMovable(QTableView& table);

/// The number under `role` of each row that the indexes touch, in the order of the rows.
QMimeData* draggedNumbers(const QModelIndexList& indexes, int role, const QString& format); // the drag takes it
std::vector<std::int64_t> draggedNumbers(const QMimeData& data, const QString& format);

} // namespace shell

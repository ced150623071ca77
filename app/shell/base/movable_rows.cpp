// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/movable_rows.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QTableView>

#include <map>

namespace shell {

void makeRowsMovable(QTableView& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setDragDropMode(QAbstractItemView::InternalMove);
    table.setDragDropOverwriteMode(false);
    table.setDropIndicatorShown(true);
}

QMimeData* draggedNumbers(const QModelIndexList& indexes, int role, const QString& format)
{
    std::map<int, qint64> numbers; // by row
    for (const auto& index : indexes)
        numbers[index.row()] = index.data(role).toLongLong();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const auto& [row, number] : numbers)
        stream << number;
    auto* mime = new QMimeData;
    mime->setData(format, bytes);
    return mime;
}

std::vector<std::int64_t> draggedNumbers(const QMimeData& data, const QString& format)
{
    std::vector<std::int64_t> numbers;
    QDataStream stream(data.data(format));
    while (!stream.atEnd()) {
        qint64 number = 0;
        stream >> number;
        numbers.push_back(number);
    }
    return numbers;
}

} // namespace shell

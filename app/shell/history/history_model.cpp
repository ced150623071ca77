// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history/history_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace shell {

namespace {

QString whenText(const std::string& utc)
{
    const auto when = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate).toLocalTime();
    if (!when.isValid())
        return {};
    const bool today = when.date() == QDate::currentDate();
    return today ? QLocale().toString(when.time(), QStringLiteral("HH:mm:ss")) : QLocale().toString(when, QStringLiteral("d MMM HH:mm"));
}

} // namespace

void HistoryModel::setEntries(std::vector<store::HistoryEntry> entries)
{
    m_entries = std::move(entries);
    m_current = 0;
    for (const auto& entry : m_entries)
        if (entry.place == store::HistoryPlace::Done)
            m_current = entry.number;
    arrange();
}

void HistoryModel::toggle(const QModelIndex& fold)
{
    const auto line = m_rows[std::size_t(fold.row())].step;
    if (m_unfolded.erase(line) == 0)
        m_unfolded.insert(line);
    arrange();
}

/// Rows before and after what changed stay the same rows, so that the list keeps its place.
void HistoryModel::arrange()
{
    auto rows = historyRows(m_entries, m_unfolded);
    const auto [same, newSame] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto first = int(same - m_rows.begin());
    const auto [sameEnd, newSameEnd]
        = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(same), rows.rbegin(), std::make_reverse_iterator(newSame));
    const auto kept = int(sameEnd - m_rows.rbegin());
    if (const int removed = int(m_rows.size()) - first - kept; removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + removed);
        endRemoveRows();
    }
    if (const int added = int(rows.size()) - first - kept; added > 0) {
        beginInsertRows({}, first, first + added - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::currentRow() const
{
    const HistoryRow current{HistoryRow::Kind::Step, m_current, 0, 0};
    return int(std::find(m_rows.begin(), m_rows.end(), current) - m_rows.begin());
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[std::size_t(index.row())];
    if (role == HistoryDepthRole)
        return row.depth;
    if (role == HistoryFoldRole)
        return row.kind == HistoryRow::Kind::Fold;
    return row.kind == HistoryRow::Kind::Fold ? foldData(row, role) : stepData(m_entries[std::size_t(row.step)], role);
}

QVariant HistoryModel::foldData(const HistoryRow& row, int role) const
{
    if (role == Qt::DisplayRole)
        return row.folded > 0 ? tr("%1 more steps").arg(row.folded) : tr("Show fewer steps");
    if (role == Qt::ToolTipRole)
        return row.folded > 0 ? tr("Show every step of this other line") : tr("Fold this other line");
    return {};
}

QVariant HistoryModel::stepData(const store::HistoryEntry& entry, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(entry.title);
    case Qt::ToolTipRole:
        return entry.place == store::HistoryPlace::Done ? tr("Click to go back to this point")
            : entry.place == store::HistoryPlace::Ahead ? tr("Undone; click to bring it back")
                                                        : tr("Another line, left by an edit after an undo; click to go there");
    case HistoryNumberRole:
        return qint64(entry.number);
    case HistoryTimeRole:
        return whenText(entry.utc);
    case HistoryVersionRole:
        return QString::fromStdString(entry.version);
    case HistoryPlaceRole:
        return int(entry.place);
    case HistoryCurrentRole:
        return entry.number == m_current;
    default:
        return {};
    }
}

} // namespace shell

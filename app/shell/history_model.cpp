// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

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

bool sameRow(const store::HistoryEntry& a, const store::HistoryEntry& b) { return a.number == b.number && a.title == b.title; }

} // namespace

void HistoryModel::setEntries(std::vector<store::HistoryEntry> entries)
{
    std::reverse(entries.begin(), entries.end());
    const int more = int(entries.size()) - int(m_entries.size());
    if (more >= 0 && std::equal(m_entries.begin(), m_entries.end(), entries.begin() + more, sameRow)) {
        if (more > 0)
            beginInsertRows({}, 0, more - 1);
        m_entries = std::move(entries);
        if (more > 0)
            endInsertRows();
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel(); // an edit after an undo cut the steps that stood ahead
    m_entries = std::move(entries);
    endResetModel();
}

int HistoryModel::currentRow() const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [](const auto& entry) { return !entry.undone; });
    return int(found - m_entries.begin());
}

int HistoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == HistoryCurrentRole)
        return index.row() == currentRow();
    const auto& entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(entry.title);
    case Qt::ToolTipRole:
        return entry.undone ? tr("Undone; click to bring it back") : tr("Click to go back to this point");
    case HistoryNumberRole:
        return qint64(entry.number);
    case HistoryTimeRole:
        return whenText(entry.utc);
    case HistoryVersionRole:
        return QString::fromStdString(entry.version);
    case HistoryUndoneRole:
        return entry.undone;
    default:
        return {};
    }
}

} // namespace shell

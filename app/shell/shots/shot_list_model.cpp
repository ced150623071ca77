// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_list_model.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/base/movable_rows.h"
#include "app/shell/document/staleness.h"
#include "app/shell/document/stills.h"
#include "app/shell/shots/shot_cells.h"

#include <QMimeData>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace shell {

namespace {

const QString kShotsMime = QStringLiteral("application/x-previsto-shots");

plan::Id<plan::Shot> idOf(const ShotRow& row) { return row.shot->id; }

} // namespace

ShotListModel::ShotListModel(Document& document, Stills* stills, Staleness* staleness, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_stills(stills)
    , m_staleness(staleness)
    , m_plan(document.plan())
    , m_rows(shotRows(m_plan))
{
    connect(&document, &Document::planChanged, this, &ShotListModel::follow);
    connect(&document, &Document::pictureReady, this, &ShotListModel::pictureCame);
    if (stills)
        connect(stills, &Stills::ready, this, [this](qint64 shot) {
            if (const int row = rowOf({shot}); row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, 0), {TilesRole});
        });
    if (staleness)
        connect(staleness, &Staleness::changed, this, [this] {
            repaintColumn(ShotColumn::Picture);
            repaintColumn(ShotColumn::Previews);
        });
}

plan::Id<plan::Shot> ShotListModel::shotAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? idOf(m_rows[std::size_t(row)]) : plan::Id<plan::Shot>{};
}

int ShotListModel::rowOf(plan::Id<plan::Shot> shot) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& row) { return idOf(row) == shot; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ShotListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ShotListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kShotColumns; }

QVariant ShotListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kShotColumns)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(ShotColumn(section));
    if (role == Qt::ToolTipRole)
        return columnHelp(ShotColumn(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant ShotListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShotRow& row = m_rows[std::size_t(index.row())];
    const auto column = ShotColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(m_plan, row, column);
    case Qt::EditRole:
        return cellValue(m_plan, row, column);
    case Qt::ToolTipRole:
        return cellHelp(m_plan, row, column);
    case ShotIdRole:
        return qint64(idOf(row).value);
    case ChoicesRole:
        return cellChoices(column);
    case SuggestionsRole:
        return cellSuggestions(row, column);
    case TilesRole:
        return QVariant::fromValue(tiles(row));
    case StaleRole:
        return m_staleness && m_staleness->staleOf(idOf(row)) > 0;
    case SceneNumberRole: {
        const auto scenes = plan::scenesInOrder(m_plan);
        return int(std::find(scenes.begin(), scenes.end(), row.scene) - scenes.begin());
    }
    case SceneStartsRole:
        return index.row() > 0 && m_rows[std::size_t(index.row()) - 1].scene != row.scene;
    default:
        return {};
    }
}

bool ShotListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || value == data(index, Qt::EditRole))
        return false;
    const ShotRow& row = m_rows[std::size_t(index.row())];
    const auto column = ShotColumn(index.column());
    const auto title = tr("%1 of %2").arg(columnTitle(column), QString::fromStdString(plan::shotName(m_plan, *row.shot)));
    m_document.edit(
        title, [shot = idOf(row), column, value](plan::Plan plan) { return withCellValue(std::move(plan), shot, column, value); });
    return true;
}

Qt::ItemFlags ShotListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_document.readOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_document.readOnly())
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    return cellEditable(ShotColumn(index.column())) ? flags | Qt::ItemIsEditable : flags;
}

QStringList ShotListModel::mimeTypes() const { return {kShotsMime}; }

QMimeData* ShotListModel::mimeData(const QModelIndexList& indexes) const { return draggedNumbers(indexes, ShotIdRole, kShotsMime); }

bool ShotListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(kShotsMime))
        return false;
    std::vector<plan::Id<plan::Shot>> moved;
    for (const std::int64_t id : draggedNumbers(*data, kShotsMime))
        moved.push_back({id});
    int before = parent.isValid() ? parent.row() : row;
    if (before < 0)
        before = rowCount();
    while (std::find(moved.begin(), moved.end(), shotAt(before)) != moved.end())
        ++before;
    const auto title = moved.size() == 1 ? tr("Move shot in the cut") : tr("Move %1 shots in the cut").arg(moved.size());
    m_document.edit(title, [moved, target = shotAt(before)](plan::Plan plan) {
        for (const auto shot : moved)
            plan = plan::withShotMoved(std::move(plan), shot, target);
        return plan;
    });
    return false; // the rows have moved already; the view must not remove them
}

void ShotListModel::follow()
{
    const auto& now = m_document.plan();
    if (sameShotTables(m_plan, now)) {
        m_plan = now;
        return;
    }
    const auto next = shotRows(now);
    const plan::Plan before = std::exchange(m_plan, now); // the old rows live until the comparison is done
    const bool sameOrder = std::equal(
        m_rows.begin(), m_rows.end(), next.begin(), next.end(), [](const auto& a, const auto& b) { return idOf(a) == idOf(b); });
    if (!sameOrder) {
        removeGone(next);
        insertAndMove(next);
    }
    repaintChanged(next);
    if (!sameOrder)
        repaintColumn(ShotColumn::Shot); // "1A/2" counts its neighbours
}

void ShotListModel::removeGone(const std::vector<ShotRow>& next)
{
    std::unordered_set<plan::Id<plan::Shot>> kept;
    for (const auto& row : next)
        kept.insert(idOf(row));
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (kept.contains(shotAt(last)))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(shotAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void ShotListModel::insertAndMove(const std::vector<ShotRow>& next)
{
    std::unordered_map<plan::Id<plan::Shot>, int> places; // in `next`
    for (int i = 0; i < int(next.size()); ++i)
        places[idOf(next[std::size_t(i)])] = i;
    const auto move = [this](int from, int to) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        const ShotRow row = m_rows[std::size_t(from)];
        m_rows.erase(m_rows.begin() + from);
        m_rows.insert(m_rows.begin() + to, row);
        endMoveRows();
    };
    for (int i = 0; i < int(next.size()); ++i) {
        const ShotRow& wanted = next[std::size_t(i)];
        if (shotAt(i) == idOf(wanted))
            continue;
        if (shotAt(i + 1) == idOf(wanted)) { // the one here has gone further down: one move instead of many
            const int last = int(m_rows.size()) - 1;
            move(i, std::min(places.at(shotAt(i)), last));
            --i;
            continue;
        }
        if (const int from = rowOf(idOf(wanted)); from >= 0) {
            move(from, i);
            continue;
        }
        beginInsertRows({}, i, i);
        m_rows.insert(m_rows.begin() + i, wanted);
        endInsertRows();
    }
}

void ShotListModel::repaintChanged(const std::vector<ShotRow>& next)
{
    for (int first = 0; first < int(next.size()); ++first) {
        if (m_rows[std::size_t(first)] == next[std::size_t(first)])
            continue;
        int last = first;
        while (last + 1 < int(next.size()) && m_rows[std::size_t(last) + 1] != next[std::size_t(last) + 1])
            ++last;
        std::copy(next.begin() + first, next.begin() + last + 1, m_rows.begin() + first);
        Q_EMIT dataChanged(index(first, 0), index(last, kShotColumns - 1));
        first = last;
    }
}

void ShotListModel::repaintColumn(ShotColumn column)
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, int(column)), index(rowCount() - 1, int(column)));
}

void ShotListModel::pictureCame(const QString& sha256)
{
    const auto sha = sha256.toStdString();
    const auto shows = [&](const BoardFrame& frame) { return frame.preview && frame.preview->thumbnail == sha; };
    for (int row = 0; row < rowCount(); ++row)
        if (shows(m_rows[std::size_t(row)].first) || shows(m_rows[std::size_t(row)].last))
            Q_EMIT dataChanged(index(row, 0), index(row, 0), {TilesRole});
}

QList<Tile> ShotListModel::tiles(const ShotRow& row) const
{
    QList<Tile> tiles{tileOf(row, row.first)};
    if (row.last.panel)
        tiles << tileOf(row, row.last);
    return tiles;
}

Tile ShotListModel::tileOf(const ShotRow& row, const BoardFrame& frame) const
{
    if (frame.preview)
        return {m_document.picture(frame.preview->thumbnail), m_staleness && m_staleness->isStale(frame.preview->id),
            frame.preview->state == plan::PreviewState::Hero};
    return {m_stills ? m_stills->thumbnail(idOf(row), frame.panel ? frame.panel->frame : row.shot->range.start) : QImage()};
}

} // namespace shell

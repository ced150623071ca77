// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/queue_model.h"

#include "app/plan/queries.h"
#include "app/shell/base/movable_rows.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/job_text.h"

#include <QMimeData>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace shell {

namespace {

const QString kJobsMime = QStringLiteral("application/x-previsto-jobs");

/// What the names of shots and panels are made from.
bool sameNames(const plan::Plan& a, const plan::Plan& b)
{
    return a.scenes.sharesRowsWith(b.scenes) && a.setups.sharesRowsWith(b.setups) && a.shots.sharesRowsWith(b.shots)
        && a.panels.sharesRowsWith(b.panels);
}

} // namespace

QueueModel::QueueModel(Document& document, PreviewJobs& jobs, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_jobs(jobs)
{
    connect(&jobs, &PreviewJobs::changed, this, &QueueModel::follow);
    connect(&jobs, &PreviewJobs::progressed, this, &QueueModel::step);
    connect(&document, &Document::planChanged, this, [this] {
        if (!m_rows.empty() && !sameNames(m_named, m_document.plan()))
            follow();
    });
    follow();
}

int QueueModel::rowOf(std::uint64_t job) const
{
    const auto found = std::ranges::find(m_rows, job, &Row::job);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int QueueModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int QueueModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kQueueColumns; }

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kQueueColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Shot"), tr("Panel"), tr("Size"), tr("Seed"), tr("State")}[section];
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // a sentence is often longer than its column
        return textOf(row, QueueColumn(index.column()));
    case JobRole:
        return qulonglong(row.job);
    case FailedRole:
        return row.failed;
    case WaitingPlaceRole:
        return row.waitingPlace;
    default:
        return {};
    }
}

QString QueueModel::textOf(const Row& row, QueueColumn column) const
{
    switch (column) {
    case QueueColumn::Shot:
        return row.shot;
    case QueueColumn::Panel:
        return row.panel;
    case QueueColumn::Size:
        return row.size;
    case QueueColumn::Seed:
        return row.seed;
    case QueueColumn::State:
        return row.state;
    }
    return {};
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_rows[std::size_t(index.row())].waitingPlace >= 0 ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList QueueModel::mimeTypes() const { return {kJobsMime}; }

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const { return draggedNumbers(indexes, JobRole, kJobsMime); }

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(kJobsMime))
        return false;
    const int before = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    int place = int(std::count_if(m_rows.begin(), m_rows.begin() + before, [](const Row& other) { return other.waitingPlace >= 0; }));
    for (const std::int64_t number : draggedNumbers(*data, kJobsMime)) {
        const auto job = std::uint64_t(number);
        const int from = rowOf(job);
        const int old = from < 0 ? -1 : m_rows[std::size_t(from)].waitingPlace;
        if (old >= 0 && old < place)
            --place; // what stands behind it moves up when it is taken out
        m_jobs.move(job, std::size_t(place));
        ++place;
    }
    return false; // the rows have moved already; the view must not remove them
}

void QueueModel::follow()
{
    const auto next = rowsNow();
    if (!sameJobs(m_rows, next)) {
        removeGone(next);
        appendNew(next);
        reorder(next);
    }
    for (int first = 0; first < rowCount(); ++first) {
        const auto differs = [&](int row) { return m_rows[std::size_t(row)] != next[std::size_t(row)]; };
        int end = first;
        while (end < rowCount() && differs(end))
            ++end;
        if (end == first)
            continue;
        std::copy(next.begin() + first, next.begin() + end, m_rows.begin() + first);
        Q_EMIT dataChanged(index(first, 0), index(end - 1, kQueueColumns - 1));
        first = end;
    }
}

/// Many times in a frame.
void QueueModel::step()
{
    const auto& running = m_jobs.running();
    const int row = running ? rowOf(running->job) : -1;
    if (row < 0)
        return;
    const auto state = stageText(running->progress);
    if (state == m_rows[std::size_t(row)].state)
        return;
    m_rows[std::size_t(row)].state = state;
    const auto cell = index(row, int(QueueColumn::State));
    Q_EMIT dataChanged(cell, cell);
}

bool QueueModel::sameJobs(const std::vector<Row>& a, const std::vector<Row>& b)
{
    return std::ranges::equal(a, b, {}, &Row::job, &Row::job);
}

void QueueModel::removeGone(const std::vector<Row>& next)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(next, m_rows[std::size_t(row)].job, &Row::job) != next.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void QueueModel::appendNew(const std::vector<Row>& next)
{
    for (const Row& row : next) {
        if (rowOf(row.job) >= 0)
            continue;
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back(row);
        endInsertRows();
    }
}

/// Both hold the same jobs; the selection goes with them.
void QueueModel::reorder(const std::vector<Row>& next)
{
    if (sameJobs(m_rows, next))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = std::exchange(m_rows, next);
    for (const auto& old : persistentIndexList())
        changePersistentIndex(old, index(rowOf(before[std::size_t(old.row())].job), old.column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

std::vector<QueueModel::Row> QueueModel::rowsNow()
{
    std::unordered_map<std::uint64_t, const Row*> known; // finding a shot's name takes a walk through the film
    if (sameNames(m_named, m_document.plan()))
        for (const Row& row : m_rows)
            known[row.job] = &row;
    m_named = m_document.plan();
    std::vector<Row> rows;
    int place = 0;
    for (const auto& frame : m_jobs.frames()) {
        const auto found = known.find(frame.job);
        Row row = found == known.end() ? describe(frame) : *found->second;
        const bool runs = m_jobs.running() && m_jobs.running()->job == frame.job;
        row.failed = !frame.failure.isEmpty();
        row.waitingPlace = runs || row.failed ? -1 : place++;
        row.state = row.failed ? frame.failure
            : runs             ? stageText(m_jobs.running()->progress)
            : m_jobs.paused()  ? tr("Paused")
                               : tr("Waiting");
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What stays as it is while the frame is on the list.
QueueModel::Row QueueModel::describe(const AskedFrame& frame) const
{
    Row row;
    row.job = frame.job;
    const auto& plan = m_document.plan();
    const auto* panel = plan.panels.find(frame.request.panel);
    const auto* shot = panel ? plan.shots.find(panel->shot) : nullptr;
    if (shot) {
        row.shot = QString::fromStdString(plan::shotName(plan, *shot));
        row.panel = frame.reproduces ? tr("%1, again from its record").arg(kindText(panel->kind)) : kindText(panel->kind);
    }
    const auto size = preview::sizeOf(frame.request);
    row.size = tr("%1 \u00d7 %2").arg(size.width).arg(size.height);
    row.seed = QString::number(frame.request.seed);
    return row;
}

} // namespace shell

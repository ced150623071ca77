// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/preview_tiles.h"

#include "app/plan/json.h"
#include "app/plan/queries.h"
#include "app/shell/document/document.h"
#include "app/shell/document/staleness.h"

#include <algorithm>

namespace shell {

namespace {

std::vector<plan::Id<plan::Preview>> newestFirst(const Document& document)
{
    std::vector<plan::Id<plan::Preview>> ids;
    if (const auto* panel = document.selectedPanel())
        for (const auto* preview : plan::previewsOfPanel(document.plan(), panel->id))
            ids.push_back(preview->id);
    std::reverse(ids.begin(), ids.end());
    return ids;
}

} // namespace

PreviewTiles::PreviewTiles(Document& document, Staleness& staleness, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_staleness(staleness)
    , m_previews(newestFirst(document))
{
    connect(&document, &Document::planChanged, this, &PreviewTiles::follow);
    connect(&document, &Document::selectionChanged, this, &PreviewTiles::follow);
    connect(&document, &Document::pictureReady, this, &PreviewTiles::repaint);
    connect(&staleness, &Staleness::changed, this, &PreviewTiles::repaint);
}

int PreviewTiles::rowOf(plan::Id<plan::Preview> preview) const
{
    const auto found = std::find(m_previews.begin(), m_previews.end(), preview);
    return found == m_previews.end() ? -1 : int(found - m_previews.begin());
}

int PreviewTiles::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_previews.size()); }

QVariant PreviewTiles::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto* preview = m_document.plan().previews.find(m_previews[std::size_t(index.row())]);
    if (!preview)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return tr("seed %1").arg(preview->seed);
    case Qt::ToolTipRole:
        return tr("%1, seed %2, %3 \u00d7 %4\n%5")
            .arg(QString::fromStdString(plan::previewStateName(preview->state)))
            .arg(preview->seed)
            .arg(preview->width)
            .arg(preview->height)
            .arg(QString::fromStdString(preview->createdUtc));
    case PreviewIdRole:
        return qint64(preview->id.value);
    case PreviewPictureRole:
        return m_document.picture(preview->thumbnail);
    case PreviewStateRole:
        return int(preview->state);
    case PreviewStaleRole:
        return m_staleness.isStale(preview->id);
    default:
        return {};
    }
}

void PreviewTiles::follow()
{
    auto next = newestFirst(m_document);
    if (next == m_previews) {
        repaint();
        return;
    }
    const bool oneMore = next.size() == m_previews.size() + 1 && std::equal(m_previews.begin(), m_previews.end(), next.begin() + 1);
    if (oneMore) {
        beginInsertRows({}, 0, 0);
        m_previews = std::move(next);
        endInsertRows();
        return;
    }
    beginResetModel(); // another shot, or a jump in the history
    m_previews = std::move(next);
    endResetModel();
}

void PreviewTiles::repaint()
{
    if (!m_previews.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace shell

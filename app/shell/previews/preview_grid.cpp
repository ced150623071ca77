// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/preview_grid.h"

#include "app/shell/base/theme.h"
#include "app/shell/document/document.h"
#include "app/shell/previews/picture_tile.h"
#include "app/shell/previews/preview_tiles.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace shell {

namespace {

constexpr QSize kTile{176, 108}; // pixels: a scope picture and a line of text

class TileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return kTile; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto state = plan::PreviewState(index.data(PreviewStateRole).toInt());
        const bool stale = index.data(PreviewStaleRole).toBool();
        const bool selected = option.state & QStyle::State_Selected;
        const QRect card = option.rect.adjusted(4, 4, -4, -4);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(selected ? QPen(colour::accent, 1.5) : QPen(colour::line));
        painter->setBrush(selected ? colour::raised : colour::panel);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        paintTile(*painter, card.adjusted(5, 5, -5, -25),
            {index.data(PreviewPictureRole).value<QImage>(), stale, state == plan::PreviewState::Hero,
                state == plan::PreviewState::Rejected});
        const QRect line(card.left() + 8, card.bottom() - 22, card.width() - 16, 20);
        painter->setPen(colour::text);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
        painter->setPen(stale ? colour::amber : state == plan::PreviewState::Hero ? colour::hero : colour::dim);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, stateText(state, stale));
        painter->restore();
    }

private:
    static QString stateText(plan::PreviewState state, bool stale)
    {
        if (stale)
            return PreviewGrid::tr("stale");
        if (state == plan::PreviewState::Hero)
            return PreviewGrid::tr("hero");
        return state == plan::PreviewState::Rejected ? PreviewGrid::tr("rejected") : QString();
    }
};

} // namespace

PreviewGrid::PreviewGrid(Document& document, Staleness& staleness, QWidget* parent)
    : QListView(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("previewGrid"));
    m_tiles = new PreviewTiles(document, staleness, this);
    setModel(m_tiles);
    setItemDelegate(new TileDelegate(this));
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setSpacing(0);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMinimumWidth(kTile.width() + 16);
    connect(&document, &Document::selectionChanged, this, &PreviewGrid::followDocument);
    connect(&document, &Document::planChanged, this, &PreviewGrid::followDocument);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (m_following || !current.isValid())
            return;
        auto selection = m_document.selection();
        selection.preview = {current.data(PreviewIdRole).toLongLong()};
        m_document.select(selection);
    });
    followDocument();
}

void PreviewGrid::followDocument()
{
    const int row = m_tiles->rowOf(m_document.selection().preview);
    m_following = true;
    if (row < 0)
        setCurrentIndex({});
    else if (currentIndex().row() != row)
        setCurrentIndex(m_tiles->index(row));
    m_following = false;
}

} // namespace shell

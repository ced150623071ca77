// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history_panel.h"

#include "app/shell/document.h"
#include "app/shell/history_model.h"
#include "app/shell/theme.h"

#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace shell {

namespace {

constexpr int kRowHeight = 30; // pixels
constexpr int kPauseMilliseconds = 60;

class HistoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool current = index.data(HistoryCurrentRole).toBool();
        const bool undone = index.data(HistoryUndoneRole).toBool();
        const auto version = index.data(HistoryVersionRole).toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, current ? colour::accent.darker(190) : colour::raised);
        const QRect line = option.rect.adjusted(kRhythm * 3, 0, -kRhythm * 3 / 2, 0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? colour::accent : undone ? colour::line : colour::dim);
        painter->drawEllipse(QPointF(option.rect.left() + 13, option.rect.center().y() + 0.5), 3, 3);
        const auto time = index.data(HistoryTimeRole).toString();
        painter->setPen(colour::dim);
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
        QRect room = line.adjusted(0, 0, -painter->fontMetrics().horizontalAdvance(time) - kRhythm, 0);
        if (!version.isEmpty()) {
            const auto badge = painter->fontMetrics().elidedText(version, Qt::ElideRight, room.width() / 2);
            QRect box = painter->fontMetrics().boundingRect(badge).adjusted(-6, -2, 6, 2);
            box.moveCenter(QPoint(0, room.center().y()));
            box.moveRight(room.right());
            painter->setPen(colour::hero);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box, 3, 3);
            painter->drawText(box, Qt::AlignCenter, badge);
            room.setRight(box.left() - kRhythm);
        }
        painter->setPen(undone ? QColor(0x6b, 0x6f, 0x76) : colour::text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

HistoryPanel::HistoryPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    m_model = new HistoryModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    const auto go = [this](const QModelIndex& index) { m_document.goTo(index.data(HistoryNumberRole).toLongLong()); };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HistoryPanel::refresh);
    connect(&document, &Document::historyChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&document, &Document::written, &m_pause, qOverload<>(&QTimer::start));
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_pause.start();
}

void HistoryPanel::refresh()
{
    if (!isVisible())
        return;
    m_document.history([panel = QPointer<HistoryPanel>(this)](std::vector<store::HistoryEntry> entries) {
        if (!panel)
            return;
        panel->m_model->setEntries(std::move(entries));
        panel->m_list->scrollTo(panel->m_model->index(panel->m_model->currentRow()));
    });
}

} // namespace shell

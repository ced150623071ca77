// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history/history_delegate.h"

#include "app/shell/base/theme.h"
#include "app/shell/history/history_model.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace shell {

namespace {

// Pixels.
constexpr int kRowHeight = 30;
constexpr int kDotLeft = 13; // centre of the dots of the film's own line
constexpr int kIndent = 16; // of each level of other lines
constexpr int kDeepest = 5; // levels that are still told apart

const QColor kQuietText{0x7d, 0x81, 0x89}; // for what is not part of the current state; 4.1:1 on the panel

int dotLeft(const QModelIndex& index) { return kDotLeft + kIndent * std::min(index.data(HistoryDepthRole).toInt(), kDeepest); }

/// The line from the row's dot to the dots of the rows above and below it.
void drawLine(QPainter& painter, const QRect& row, const QModelIndex& index)
{
    const int depth = index.data(HistoryDepthRole).toInt();
    const double x = row.left() + kDotLeft + 0.5;
    painter.setPen(QPen(colour::line, 1.2));
    painter.setBrush(Qt::NoBrush);
    const bool first = index.row() == 0;
    const bool last = index.row() == index.model()->rowCount() - 1;
    painter.drawLine(QPointF(x, first ? row.center().y() : row.top()), QPointF(x, last ? row.center().y() : row.bottom() + 1));
    if (depth == 0)
        return;
    // From the line of the step that stands above: down and across to this row's own dot.
    const double end = row.left() + dotLeft(index);
    const double from = end - kIndent + 0.5;
    QPainterPath hook({from, double(row.top())});
    hook.lineTo(from, row.center().y() - 6);
    hook.quadTo(from, row.center().y() + 0.5, from + 6, row.center().y() + 0.5);
    hook.lineTo(end, row.center().y() + 0.5);
    painter.drawPath(hook);
}

void drawDot(QPainter& painter, const QRect& row, const QModelIndex& index)
{
    const bool current = index.data(HistoryCurrentRole).toBool();
    const bool done = index.data(HistoryPlaceRole).toInt() == int(store::HistoryPlace::Done);
    const double radius = index.data(HistoryDepthRole).toInt() == 0 ? 3 : 2.5;
    painter.setPen(QPen(current ? colour::accent : done ? colour::dim : kQuietText, 1.2));
    painter.setBrush(current ? colour::accent : done ? colour::dim : colour::panel);
    painter.drawEllipse(QPointF(row.left() + dotLeft(index) + 0.5, row.center().y() + 0.5), radius, radius);
}

/// Returns the room that is left for the title.
QRect drawVersion(QPainter& painter, QRect room, const QString& version)
{
    if (version.isEmpty())
        return room;
    const auto badge = painter.fontMetrics().elidedText(version, Qt::ElideRight, room.width() / 2);
    QRect box = painter.fontMetrics().boundingRect(badge).adjusted(-6, -2, 6, 2);
    box.moveCenter(QPoint(0, room.center().y()));
    box.moveRight(room.right());
    painter.setPen(colour::hero);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 3, 3);
    painter.drawText(box, Qt::AlignCenter, badge);
    room.setRight(box.left() - kRhythm);
    return room;
}

} // namespace

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {160, kRowHeight}; }

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool fold = index.data(HistoryFoldRole).toBool();
    const bool current = index.data(HistoryCurrentRole).toBool();
    const bool done = index.data(HistoryPlaceRole).toInt() == int(store::HistoryPlace::Done) && !fold;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (current || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, current ? colour::accent.darker(190) : colour::raised);
    drawLine(*painter, option.rect, index);
    if (!fold)
        drawDot(*painter, option.rect, index);
    const QRect line = option.rect.adjusted(dotLeft(index) + kRhythm * 3 / 2 - 1, 0, -kRhythm * 3 / 2, 0);
    const auto time = index.data(HistoryTimeRole).toString();
    painter->setPen(done ? colour::dim : kQuietText);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
    const QRect room = drawVersion(*painter, line.adjusted(0, 0, -painter->fontMetrics().horizontalAdvance(time) - kRhythm, 0),
        index.data(HistoryVersionRole).toString());
    painter->setPen(fold ? colour::dim : done ? colour::text : kQuietText);
    painter->drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/compare_view.h"

#include "app/shell/base/theme.h"
#include "app/shell/previews/picture_tile.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace shell {

namespace {

constexpr double kDividerStep = 0.05;

void paintLabel(QPainter& painter, const QRect& rect, const QString& label, Qt::Alignment corner, const QColor& colour)
{
    QRect box = painter.fontMetrics().boundingRect(label).adjusted(-6, -3, 6, 3);
    box.moveTop(rect.top() + kRhythm);
    if (corner & Qt::AlignRight)
        box.moveRight(rect.right() - kRhythm);
    else
        box.moveLeft(rect.left() + kRhythm);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, label);
}

/// At the foot of the place, in as many lines as its width asks for.
void paintHint(QPainter& painter, const QRect& place, const QString& hint)
{
    constexpr int kLayout = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
    const QRect text = painter.fontMetrics().boundingRect(place, kLayout, hint);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(text.adjusted(-kRhythm, -kRhythm / 2, kRhythm, kRhythm / 2), 3, 3);
    painter.setPen(colour::text);
    painter.drawText(place, kLayout, hint);
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true);
}

void CompareView::setMode(CompareMode mode)
{
    m_mode = mode;
    setCursor(Qt::ArrowCursor);
    update();
}

void CompareView::setPreview(const QImage& image, bool stale)
{
    m_preview = image;
    m_stale = stale;
    update();
}

void CompareView::setViewport(const QImage& image)
{
    m_viewport = image;
    update();
}

void CompareView::setLiveMode(bool on)
{
    m_liveMode = on;
    update();
}

void CompareView::setLive(const QImage& image, bool outdated)
{
    m_live = image;
    m_outdated = outdated;
    update();
}

void CompareView::setHint(const QString& hint)
{
    m_hint = hint;
    update();
}

CompareView::Side CompareView::front() const
{
    return m_liveMode ? Side{m_live, tr("Live, not kept"), m_outdated, true} : Side{m_preview, tr("Preview"), m_stale, false};
}

CompareView::Side CompareView::back() const
{
    return m_liveMode ? Side{m_preview, tr("Preview"), m_stale, false} : Side{m_viewport, tr("Viewport"), false, false};
}

QRect CompareView::place(const QRect& room) const
{
    const auto shown = front().image;
    const QSize size = (shown.isNull() ? back().image : shown).size().scaled(room.size(), Qt::KeepAspectRatio);
    return QRect(room.center() - QPoint(size.width() / 2, size.height() / 2), size);
}

std::pair<QRect, QRect> CompareView::halves() const
{
    const int wide = (width() - kRhythm) / 2;
    const int high = (height() - kRhythm) / 2;
    const QRect left(0, 0, wide, height());
    const QRect top(0, 0, width(), high);
    if (place(left).width() >= place(top).width())
        return {left, left.translated(width() - wide, 0)};
    return {top, top.translated(0, height() - high)}; // wide pictures in a high dock are larger one above the other
}

void CompareView::paintSide(QPainter& painter, const QRect& rect, const Side& side, Qt::Alignment corner)
{
    if (side.image.isNull())
        painter.fillRect(rect, colour::field);
    else
        painter.drawImage(rect, side.image);
    if (side.live && side.stale)
        paintHatch(painter, rect);
    if (side.live) { // never to be taken for a frame that is kept
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour::accent, 2));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    const bool saysStale = side.stale && !side.live;
    paintLabel(painter, rect, saysStale ? tr("%1, stale").arg(side.label) : side.label, corner, side.stale ? colour::amber : colour::text);
}

void CompareView::paintWipe(QPainter& painter, const Side& front, const Side& back) const
{
    const QRect rect = place(this->rect());
    const int x = rect.left() + int(m_divider * rect.width());
    painter.setClipRect(QRect(rect.topLeft(), QPoint(x, rect.bottom())));
    paintSide(painter, rect, back, Qt::AlignLeft);
    painter.setClipRect(QRect(QPoint(x + 1, rect.top()), rect.bottomRight()));
    paintSide(painter, rect, front, Qt::AlignRight);
    painter.setClipping(false);
    painter.fillRect(QRect(x - 1, rect.top(), 2, rect.height()), Qt::white);
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(QColor(0, 0, 0, 140));
    const QPointF middle(x, rect.center().y());
    painter.drawEllipse(middle, 9, 9);
    painter.drawLine(middle + QPointF(-3, 0), middle + QPointF(-3, 0.1));
    painter.drawLine(middle + QPointF(3, 0), middle + QPointF(3, 0.1));
}

void CompareView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), colour::field);
    const Side front = this->front();
    const Side back = this->back();
    if (front.image.isNull() && back.image.isNull()) {
        painter.setPen(colour::dim);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    } else if (front.image.isNull()) {
        paintSide(painter, place(rect()), back, Qt::AlignLeft);
        if (!m_hint.isEmpty())
            paintHint(painter, rect().adjusted(2 * kRhythm, kRhythm, -2 * kRhythm, -kRhythm * 3 / 2), m_hint);
    } else if (m_mode == CompareMode::Single || (m_liveMode && back.image.isNull())) {
        paintSide(painter, place(rect()), front, Qt::AlignLeft);
    } else if (m_mode == CompareMode::SideBySide) {
        const auto [first, second] = halves();
        paintSide(painter, place(first), back, Qt::AlignLeft);
        paintSide(painter, place(second), front, Qt::AlignLeft);
    } else {
        paintWipe(painter, front, back);
    }
}

void CompareView::moveDivider(double to)
{
    m_divider = std::clamp(to, 0.0, 1.0);
    update();
}

void CompareView::mousePressEvent(QMouseEvent* event)
{
    if (m_mode != CompareMode::Wipe || event->button() != Qt::LeftButton)
        return;
    const QRect rect = place(this->rect());
    moveDivider((event->position().x() - rect.left()) / std::max(1, rect.width()));
}

void CompareView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_mode != CompareMode::Wipe)
        return;
    const QRect rect = place(this->rect());
    const int x = rect.left() + int(m_divider * rect.width());
    setCursor(std::abs(event->position().x() - x) < 12 ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (event->buttons() & Qt::LeftButton)
        moveDivider((event->position().x() - rect.left()) / std::max(1, rect.width()));
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (m_mode == CompareMode::Wipe && event->key() == Qt::Key_Left)
        moveDivider(m_divider - kDividerStep);
    else if (m_mode == CompareMode::Wipe && event->key() == Qt::Key_Right)
        moveDivider(m_divider + kDividerStep);
    else
        QWidget::keyPressEvent(event);
}

} // namespace shell

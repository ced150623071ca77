// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/compare_view.h"

#include "app/shell/base/theme.h"

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

void CompareView::setHint(const QString& hint)
{
    m_hint = hint;
    update();
}

QRect CompareView::place(const QRect& room) const
{
    const QSize size = (m_preview.isNull() ? m_viewport : m_preview).size().scaled(room.size(), Qt::KeepAspectRatio);
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

void CompareView::paintPicture(QPainter& painter, const QRect& rect, const QImage& image, const QString& label, Qt::Alignment corner) const
{
    if (image.isNull())
        painter.fillRect(rect, colour::field);
    else
        painter.drawImage(rect, image);
    const bool stale = m_stale && &image == &m_preview;
    paintLabel(painter, rect, stale ? tr("%1, stale").arg(label) : label, corner, stale ? colour::amber : colour::text);
}

void CompareView::paintWipe(QPainter& painter) const
{
    const QRect rect = place(this->rect());
    const int x = rect.left() + int(m_divider * rect.width());
    painter.setClipRect(QRect(rect.topLeft(), QPoint(x, rect.bottom())));
    paintPicture(painter, rect, m_viewport, tr("Viewport"), Qt::AlignLeft);
    painter.setClipRect(QRect(QPoint(x + 1, rect.top()), rect.bottomRight()));
    paintPicture(painter, rect, m_preview, tr("Preview"), Qt::AlignRight);
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
    if (m_preview.isNull() && m_viewport.isNull()) {
        painter.setPen(colour::dim);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    if (m_preview.isNull()) {
        paintPicture(painter, place(rect()), m_viewport, tr("Viewport"), Qt::AlignLeft);
        if (!m_hint.isEmpty())
            paintHint(painter, rect().adjusted(2 * kRhythm, kRhythm, -2 * kRhythm, -kRhythm * 3 / 2), m_hint);
        return;
    }
    switch (m_mode) {
    case CompareMode::Single:
        paintPicture(painter, place(rect()), m_preview, tr("Preview"), Qt::AlignLeft);
        break;
    case CompareMode::SideBySide: {
        const auto [first, second] = halves();
        paintPicture(painter, place(first), m_viewport, tr("Viewport"), Qt::AlignLeft);
        paintPicture(painter, place(second), m_preview, tr("Preview"), Qt::AlignLeft);
        break;
    }
    case CompareMode::Wipe:
        paintWipe(painter);
        break;
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

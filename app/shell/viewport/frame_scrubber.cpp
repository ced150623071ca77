// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/frame_scrubber.h"

#include "app/shell/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace shell {

namespace {

constexpr double kEnds = 10; // pixels left and right of the line
constexpr double kKeySize = 5;
constexpr int kHeight = 28;

} // namespace

FrameScrubber::FrameScrubber(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(120);
    setAccessibleName(tr("Frame of the shot"));
    setToolTip(tr("Frame of the shot; arrow keys step, Page Up and Page Down jump between camera keys"));
}

QSize FrameScrubber::sizeHint() const { return {240, kHeight}; }

void FrameScrubber::show(const plan::FrameRange& range, const std::vector<std::int64_t>& keys, std::int64_t frame)
{
    m_range = range;
    m_keys = keys;
    m_frame = frame;
    update();
}

double FrameScrubber::xOf(std::int64_t frame) const
{
    const double span = std::max<double>(double(m_range.length() - 1), 1);
    const double part = std::clamp(double(frame - m_range.start) / span, 0.0, 1.0);
    return kEnds + part * (width() - 2 * kEnds);
}

void FrameScrubber::choose(std::int64_t frame)
{
    const auto kept = std::clamp(frame, m_range.start, std::max(m_range.end - 1, m_range.start));
    if (kept != m_frame)
        Q_EMIT frameChosen(kept);
}

void FrameScrubber::chooseAt(double x)
{
    const double part = (x - kEnds) / std::max(width() - 2 * kEnds, 1.0);
    choose(m_range.start + std::llround(part * double(m_range.length() - 1)));
}

void FrameScrubber::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        chooseAt(event->position().x());
}

void FrameScrubber::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        chooseAt(event->position().x());
}

void FrameScrubber::keyPressEvent(QKeyEvent* event)
{
    const auto later = std::upper_bound(m_keys.begin(), m_keys.end(), m_frame);
    const auto here = std::lower_bound(m_keys.begin(), m_keys.end(), m_frame);
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_frame - 1);
        break;
    case Qt::Key_Right:
        choose(m_frame + 1);
        break;
    case Qt::Key_Home:
        choose(m_range.start);
        break;
    case Qt::Key_End:
        choose(m_range.end - 1);
        break;
    case Qt::Key_PageDown:
        choose(later != m_keys.end() ? *later : m_range.end - 1);
        break;
    case Qt::Key_PageUp:
        choose(here != m_keys.begin() ? *(here - 1) : m_range.start);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FrameScrubber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::line);
    painter.drawRoundedRect(QRectF(kEnds, middle - 2, width() - 2 * kEnds, 4), 2, 2);
    painter.setBrush(colour::accent);
    painter.drawRoundedRect(QRectF(kEnds, middle - 2, xOf(m_frame) - kEnds, 4), 2, 2);
    for (const auto key : m_keys) {
        if (!m_range.contains(key))
            continue;
        const QPointF at(xOf(key), middle);
        painter.setPen(QPen(colour::panel, 1.5));
        painter.setBrush(colour::amber);
        painter.drawPolygon(
            QPolygonF({at + QPointF(0, -kKeySize), at + QPointF(kKeySize, 0), at + QPointF(0, kKeySize), at + QPointF(-kKeySize, 0)}));
    }
    painter.setPen(QPen(hasFocus() ? colour::accent : colour::text, 2));
    painter.drawLine(QPointF(xOf(m_frame), middle - 9), QPointF(xOf(m_frame), middle + 9));
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/picture_tile.h"

#include "app/shell/base/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace shell {

namespace {

QRect fitted(const QImage& image, const QRect& place)
{
    const QSize size = image.isNull() ? place.size() : image.size().scaled(place.size(), Qt::KeepAspectRatio);
    return QRect(QPoint(place.left() + (place.width() - size.width()) / 2, place.top() + (place.height() - size.height()) / 2), size);
}

void paintStar(QPainter& painter, QPointF centre)
{
    QPainterPath star;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 6 : 2.6; // pixels
        const double angle = M_PI * (i / 5.0 - 0.5);
        const QPointF point = centre + radius * QPointF(std::cos(angle), std::sin(angle));
        i == 0 ? star.moveTo(point) : star.lineTo(point);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawEllipse(centre, 9, 9);
    painter.setBrush(colour::hero);
    painter.drawPath(star);
}

void paintStale(QPainter& painter, const QRect& rect)
{
    paintHatch(painter, rect);
    QPainterPath corner(rect.topRight() + QPointF(1, 0));
    corner.lineTo(rect.topRight() + QPointF(-14, 0));
    corner.lineTo(rect.topRight() + QPointF(1, 15));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::amber);
    painter.drawPath(corner);
}

} // namespace

void paintHatch(QPainter& painter, const QRect& rect)
{
    painter.fillRect(rect, QBrush(QColor(colour::amber.red(), colour::amber.green(), colour::amber.blue(), 70), Qt::BDiagPattern));
}

QRect paintTile(QPainter& painter, const QRect& place, const Tile& tile)
{
    const QRect rect = fitted(tile.image, place);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipRect(rect, Qt::IntersectClip);
    if (tile.image.isNull()) {
        painter.fillRect(rect, colour::field);
        painter.setPen(colour::line);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    } else {
        painter.drawImage(rect, tile.image);
    }
    if (tile.stale)
        paintStale(painter, rect);
    if (tile.rejected) {
        painter.fillRect(rect, QColor(20, 20, 22, 170));
        painter.setPen(QPen(colour::red, 1.5));
        painter.drawLine(rect.bottomLeft(), rect.topRight());
    }
    if (tile.hero)
        paintStar(painter, rect.topLeft() + QPointF(13, 13));
    painter.restore();
    return rect;
}

} // namespace shell

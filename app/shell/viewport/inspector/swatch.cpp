// SPDX-License-Identifier: Apache-2.0
#include "app/shell/viewport/inspector/swatch.h"

#include "app/shell/base/theme.h"

#include <QPainter>
#include <QPixmap>

namespace shell {

QIcon swatch(const std::optional<QColor>& wanted, double pixelRatio)
{
    constexpr QSize kSize(28, 16);
    QPixmap pixmap(kSize * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour::line);
    painter.setBrush(wanted.value_or(colour::field));
    const QRectF field = QRectF(QPointF(0, 0), QSizeF(kSize)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(field, 3, 3);
    if (!wanted) {
        painter.setPen(QPen(colour::dim, 1));
        painter.drawLine(field.bottomLeft() + QPointF(3, -3), field.topRight() + QPointF(-3, 3));
    }
    return QIcon(pixmap);
}

} // namespace shell

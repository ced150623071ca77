// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/svg_icon.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace shell {

namespace {

QColor colourOf(QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled)
        return {0x5d, 0x61, 0x68};
    return mode == QIcon::Selected || state == QIcon::On ? QColor(Qt::white) : QColor(0xc9, 0xcc, 0xd2);
}

QPixmap drawn(const QString& name, const QColor& colour, const QSize& size)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QFile file(SvgIcon::fileOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QString SvgIcon::fileOf(const QString& name) { return QStringLiteral(":/shell/icons/%1.svg").arg(name); }

void SvgIcon::paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state)
{
    const qreal pixelRatio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(place, pixmap(place.size() * pixelRatio, mode, state));
}

QPixmap SvgIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    const QColor colour = colourOf(mode, state);
    const auto key = QStringLiteral("shell/%1/%2x%3/%4").arg(m_name).arg(size.width()).arg(size.height()).arg(colour.name());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(m_name, colour, size);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace shell {

namespace {

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, colour::window);
    palette.setColor(QPalette::WindowText, colour::text);
    palette.setColor(QPalette::Base, colour::field);
    palette.setColor(QPalette::AlternateBase, colour::panel);
    palette.setColor(QPalette::Text, colour::text);
    palette.setColor(QPalette::Button, colour::raised);
    palette.setColor(QPalette::ButtonText, colour::text);
    palette.setColor(QPalette::BrightText, colour::red);
    palette.setColor(QPalette::ToolTipBase, colour::raised);
    palette.setColor(QPalette::ToolTipText, colour::text);
    palette.setColor(QPalette::PlaceholderText, colour::dim);
    palette.setColor(QPalette::Highlight, QColor(0x2c, 0x42, 0x66));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colour::accent);
    palette.setColor(QPalette::Light, colour::line);
    palette.setColor(QPalette::Midlight, colour::raised);
    palette.setColor(QPalette::Mid, colour::line);
    palette.setColor(QPalette::Dark, colour::field);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6b, 0x6f, 0x76));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour::line);
    return palette;
}

QPixmap drawn(const QByteArray& svg, const QColor& colour, int size)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

void applyTheme(QApplication& application)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(darkPalette());
    QFont font = application.font();
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPointSizeF(9.75);
    application.setFont(font);
    QFile sheet(QStringLiteral(":/shell/theme.qss"));
    if (sheet.open(QIODevice::ReadOnly))
        application.setStyleSheet(QString::fromUtf8(sheet.readAll()));
}

QIcon icon(const QString& name)
{
    QFile file(QStringLiteral(":/shell/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon result;
    for (const int size : {16, 20, 24, 32, 40, 48, 64}) {
        result.addPixmap(drawn(svg, QColor(0xc9, 0xcc, 0xd2), size), QIcon::Normal);
        result.addPixmap(drawn(svg, QColor(0x5d, 0x61, 0x68), size), QIcon::Disabled);
        result.addPixmap(drawn(svg, Qt::white, size), QIcon::Normal, QIcon::On);
    }
    return result;
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/theme.h"

#include "app/shell/base/svg_icon.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

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
    return QFile::exists(SvgIcon::fileOf(name)) ? QIcon(new SvgIcon(name)) : QIcon(); // the icon owns its engine
}

} // namespace shell

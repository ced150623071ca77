// SPDX-License-Identifier: Apache-2.0
// An icon that is drawn when it is shown: in the size and the colour that are needed, once each.
#pragma once

#include <QIconEngine>
#include <QString>

namespace shell {

/// Of a file of base/icons, in the theme's colours by mode and state. What was drawn is kept in Qt's pixmap cache.
class SvgIcon : public QIconEngine {
public:
    explicit SvgIcon(const QString& name) // "camera"
        : m_name(name)
    {
    }

    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override; // device pixels
    QIconEngine* clone() const override { return new SvgIcon(*this); } // the QIcon that asked owns it

    static QString fileOf(const QString& name);

private:
    QString m_name;
};

} // namespace shell

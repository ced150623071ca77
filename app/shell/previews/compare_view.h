// SPDX-License-Identifier: Apache-2.0
// A generated frame, alone, beside the viewport's own picture, or over it with a divider to drag.
#pragma once

#include <QImage>
#include <QWidget>

#include <utility>

namespace shell {

enum class CompareMode { Single, SideBySide, Wipe };

class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    void setMode(CompareMode mode);
    CompareMode mode() const { return m_mode; }
    void setPreview(const QImage& image, bool stale);
    void setViewport(const QImage& image);
    /// Shown where there is no preview.
    void setHint(const QString& hint);
    double divider() const { return m_divider; } // 0 left .. 1 right

    QSize sizeHint() const override { return {480, 240}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect place(const QRect& room) const; // where a picture comes to lie in it
    std::pair<QRect, QRect> halves() const; // for two pictures beside each other
    void paintPicture(QPainter& painter, const QRect& rect, const QImage& image, const QString& label, Qt::Alignment corner) const;
    void paintWipe(QPainter& painter) const;
    void moveDivider(double to);

    CompareMode m_mode = CompareMode::Single;
    QImage m_preview;
    QImage m_viewport;
    bool m_stale = false;
    QString m_hint;
    double m_divider = 0.5;
};

} // namespace shell

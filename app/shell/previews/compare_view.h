// SPDX-License-Identifier: Apache-2.0
// A generated frame, alone, beside the viewport's own picture, or over it with a divider to drag. In live mode the live frame
// takes its place, and it takes the viewport's.
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
    void setLiveMode(bool on);
    void setLive(const QImage& image, bool outdated); // null before the first frame
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
    struct Side {
        QImage image;
        QString label;
        bool stale = false;
        bool live = false;
    };
    Side front() const; // what the view is about
    Side back() const; // what it is compared with
    QRect place(const QRect& room) const; // where a picture comes to lie in it
    std::pair<QRect, QRect> halves() const; // for two pictures beside each other
    static void paintSide(QPainter& painter, const QRect& rect, const Side& side, Qt::Alignment corner);
    void paintWipe(QPainter& painter, const Side& front, const Side& back) const;
    void moveDivider(double to);

    CompareMode m_mode = CompareMode::Single;
    QImage m_preview;
    QImage m_viewport;
    QImage m_live;
    bool m_stale = false; // the preview
    bool m_outdated = false; // the live frame
    bool m_liveMode = false;
    QString m_hint;
    double m_divider = 0.5;
};

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
// The native window that the viewport draws into. It keeps a render thread for as long as there is a surface, and hands
// the mouse on in device pixels.
#pragma once

#include "app/shell/base/gpu.h"
#include "app/shell/viewport/render_thread.h"

#include <QWindow>

#include <glm/vec2.hpp>

#include <memory>

class QMimeData;

namespace shell {

/// Who is told what the mouse does. Positions are device pixels from the top left.
class ViewportInput {
public:
    virtual ~ViewportInput() = default;
    virtual void mousePressed(const glm::dvec2& at, const QMouseEvent& event) = 0;
    virtual void mouseMoved(const glm::dvec2& at, const QMouseEvent& event) = 0;
    virtual void mouseReleased(const glm::dvec2& at, const QMouseEvent& event) = 0;
    virtual void mouseDoubleClicked(const glm::dvec2& at, const QMouseEvent& event) = 0;
    virtual void wheelTurned(const glm::dvec2& at, double steps) = 0;
    /// True where the dragged thing can be dropped here.
    virtual bool dragMoved(const QMimeData& data) = 0;
    virtual void dropped(const glm::dvec2& at, const QMimeData& data) = 0;
};

class ViewportWindow : public QWindow {
    Q_OBJECT

public:
    /// Where hiding a window takes its surface away at once: whoever hides this one without waiting lets it end drawing first.
    static bool surfaceGoesWhenHidden();

    /// `gpu` has a window instance; all outlive this window. The widget that it is put into lets it filter its events.
    ViewportWindow(Gpu& gpu, preview::ShapeLibrary& shapes, ViewportInput& input);
    ~ViewportWindow() override;

    /// Null while the window is not on the screen.
    RenderThread* renderThread() const { return m_thread.get(); }
    renderer::Size pixels() const;
    /// Nothing is drawn any more; a frame that is being drawn is finished.
    void endDrawing();
    bool drawingEnded() const;

Q_SIGNALS:
    void pixelsChanged(); // also when there is a render thread where there was none
    void drawn(double milliseconds);
    void built();
    void picked(qint64 item);
    void problem(const QString& sentence);
    void deviceLost(const QString& sentence);

protected:
    bool eventFilter(QObject* container, QEvent* event) override;
    bool event(QEvent* event) override;
    void exposeEvent(QExposeEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    glm::dvec2 devicePixels(const QPointF& position) const;
    void startThread();
    void paintPlain();
    void threadLost(const QString& code, const QString& sentence);

    Gpu& m_gpu;
    preview::ShapeLibrary& m_shapes;
    ViewportInput& m_input;
    std::unique_ptr<RenderThread> m_thread;
    bool m_hasPicture = false; // the thread has drawn one
    bool m_ending = false;
};

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
// What the mouse and the keys do in the viewport, and which picture it shows. It redraws only when something has changed.
#pragma once

#include "app/shell/viewport/camera_overlay.h"
#include "app/shell/viewport/gizmo_drag.h"
#include "app/shell/viewport/viewport_camera.h"
#include "app/shell/viewport/viewport_window.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>

namespace shell {

/// What of the viewport can be switched.
struct ViewportOptions {
    GizmoTool tool = GizmoTool::Move;
    Snap snap = Snap::Off; // Ctrl turns it round while dragging
    renderer::GroundGrid grid = renderer::GroundGrid::Shown;
    FrameLines frameLines = FrameLines::Shown;
};

class ViewportController : public QObject, public ViewportInput {
    Q_OBJECT

public:
    explicit ViewportController(Document& document, QObject* parent = nullptr);
    ~ViewportController() override;

    /// The window to draw into; null: none for now.
    void setWindow(ViewportWindow* window);

    ViewportCamera& camera() { return m_camera; }
    const ViewportCamera& camera() const { return m_camera; }
    const ViewportOptions& options() const { return m_options; }
    void setOptions(const ViewportOptions& options);

    /// Frames the selected items, or the whole set where none is selected.
    void frameSelection();
    void showFrom(ViewPreset preset);
    /// The ground under a pixel; where none is seen there, a point ahead of the camera.
    glm::dvec3 groundAt(const glm::dvec2& pixel) const;
    glm::dvec2 middle() const;

    void keyPressed(int key);
    void keyReleased(int key);
    bool flying() const { return m_flying; }
    bool dragging() const { return m_gizmo || m_press || m_navigation; }
    /// Ends a drag without writing it; false where nothing was dragged.
    bool cancelDrag();

    /// Asks for a new picture; several calls in one turn of the event loop make one.
    void redraw();

    void mousePressed(const glm::dvec2& at, const QMouseEvent& event) override;
    void mouseMoved(const glm::dvec2& at, const QMouseEvent& event) override;
    void mouseReleased(const glm::dvec2& at, const QMouseEvent& event) override;
    void mouseDoubleClicked(const glm::dvec2& at, const QMouseEvent& event) override;
    void wheelTurned(const glm::dvec2& at, double steps) override;
    bool dragMoved(const QMimeData& data) override;
    void dropped(const glm::dvec2& at, const QMimeData& data) override;

Q_SIGNALS:
    void touched(); // the mouse went down: the viewport wants the keyboard
    void cameraChanged(); // another camera is looked through, by the controller's own doing
    void message(const QString& sentence);
    void kindDropped(const QString& kind, const glm::dvec3& ground);
    void filesDropped(const QStringList& paths, const glm::dvec3& ground);

private:
    renderer::Size pixels() const;
    ViewFrame frame() const;
    std::shared_ptr<const BoundsMap> bounds() const;
    void draw();
    renderer::Overlay overlay(const ViewFrame& frame) const;
    void addReadout(renderer::Overlay& overlay) const;

    bool startGizmo(const glm::dvec2& at);
    bool startNavigation(const glm::dvec2& at, const QMouseEvent& event);
    bool mayMoveCamera(bool withAlt);
    void leaveLockedShot();
    void flyOn();
    void hover(const glm::dvec2& at);
    void pick(const glm::dvec2& at, Qt::KeyboardModifiers modifiers);
    void takePicked(qint64 item);
    void takePickedItem(plan::Id<plan::Item> item);
    void selectBox(const glm::dvec2& to, Qt::KeyboardModifiers modifiers);

    struct Press {
        glm::dvec2 at{0};
        bool moved = false; // far enough to be a box and no click
        glm::dvec2 now{0};
    };

    Document& m_document;
    ViewportCamera m_camera;
    ViewportOptions m_options;
    QPointer<ViewportWindow> m_window;
    QTimer m_redraw; // joins the wishes of one turn of the event loop
    QTimer m_settle; // after the last of many pictures, one of full quality
    bool m_settled = false; // the next picture is that one
    bool m_drawsFull = false; // what was asked for last
    double m_fullMilliseconds = 0; // what a picture of full quality took last time
    QTimer m_commitWheel; // a shot's camera moved by the wheel is written when the wheel rests
    QTimer m_fly;
    QElapsedTimer m_flyClock;
    bool m_flying = false;
    double m_flySpeed = 3; // metres per second
    QSet<int> m_keys; // held while flying

    std::optional<NavigationDrag> m_navigation;
    std::optional<GizmoDrag> m_gizmo;
    std::optional<Press> m_press;
    GizmoHandle m_hot = GizmoHandle::None;
    Qt::KeyboardModifiers m_pickModifiers;
    bool m_frameAfterPick = false;
};

} // namespace shell

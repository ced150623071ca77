// SPDX-License-Identifier: Apache-2.0
// The viewport dock: the picture of the set with its header bar, frame scrubber and tools.
#pragma once

#include "app/shell/base/gpu.h"
#include "app/shell/document/document.h"
#include "renderer/scene.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;

namespace shell {

/// Lives no longer than its document and Gpu; another film gets another panel.
class ViewportPanel : public QWidget {
    Q_OBJECT

public:
    ViewportPanel(Document& document, Gpu& gpu, QWidget* parent = nullptr);
    ~ViewportPanel() override;

    /// The viewport's commands for menus and tool bars, with ids ("viewport.frame") as object names and shortcuts that
    /// work while the viewport has the keyboard. A null entry is a separator.
    QList<QAction*> commands() const;

    /// True: through the camera of the selected shot. False: through the free camera.
    bool lookThrough() const;
    void setLookThrough(bool on);
    /// What the free camera sees, framed as width / height; nothing where it looks through the selected shot.
    std::optional<renderer::View> freeView(double ratio) const;
    /// Puts an item of this proxy or figure name at a point of the window, standing on the ground (drag and drop).
    void addAt(const QString& kind, QPoint windowPosition);
    /// The world point on the ground in the middle of the picture, where new items go.
    glm::dvec3 groundInView() const;

    /// Before the panel goes: its picture stays as it is. When that has ended, the panel's end waits for nothing.
    void endDrawing();
    bool drawingEnded() const;

Q_SIGNALS:
    void message(const QString& sentence); // hints for the status bar
    void filesDropped(const QStringList& paths, const glm::dvec3& ground); // model files to import

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell

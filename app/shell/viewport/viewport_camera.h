// SPDX-License-Identifier: Apache-2.0
// What the viewport looks through: the camera of the selected shot, or a free camera of the scene.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/viewport/navigation.h"
#include "app/shell/viewport/picture_layout.h"

#include <map>
#include <optional>

namespace shell {

class ViewportCamera {
public:
    explicit ViewportCamera(Document& document)
        : m_document(document)
    {
    }

    bool lookThrough = true; // where a shot is selected
    bool unlocked = false; // navigation moves the shot's camera

    /// The shot that is looked through; null for the free camera.
    const plan::Shot* shot() const;
    const plan::Setup* setup() const; // of that shot

    renderer::View view(renderer::Size pixels) const;
    /// Where the shot's picture lies in the window; nothing for the free camera.
    std::optional<PictureLayout> layout(renderer::Size pixels) const;

    OrbitCamera camera() const;
    /// Moves the camera. A shot's camera is dragged in the document until `commit` writes it as one step.
    void moveTo(const OrbitCamera& camera);
    void commit();
    bool moving() const { return static_cast<bool>(m_change); }

    /// The free camera of a scene without moving anything else.
    void setFree(const OrbitCamera& camera) { m_free[m_document.selection().scene] = camera; }
    OrbitCamera freeCamera() const;
    /// What the free camera sees, framed as width / height.
    renderer::View freeView(double ratio) const;
    /// One edit: the selected shot's camera stands where the free camera is.
    void freeCameraToShot();

private:
    Document& m_document;
    std::map<plan::Id<plan::Scene>, OrbitCamera> m_free;
    Change m_change; // the drag of a shot's camera that waits for commit
    QString m_title;
};

} // namespace shell

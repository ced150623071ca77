// SPDX-License-Identifier: Apache-2.0
// Draws the viewport on its own thread. It takes the newest frame that was asked for and forgets the ones in between.
#pragma once

#include "app/preview/build_scene.h"
#include "app/shell/base/worker_thread.h"
#include "app/shell/viewport/item_edits.h"
#include "renderer/renderer.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace shell {

/// Everything that one picture is made from, by value.
struct RenderFrame {
    plan::Plan plan; // a snapshot; copying it is cheap
    plan::Id<plan::Scene> scene;
    plan::Id<plan::Shot> shot; // whose overrides and look are shown; 0: the set as it is
    ItemIds selected;
    preview::Detail detail = preview::Detail::Exact;
    renderer::View view;
    renderer::Size size; // pixels of the window
    renderer::ShadedOptions options;
    renderer::Overlay overlay;
};

/// Local bounds of an item's shape, metres.
struct ItemBounds {
    glm::dvec3 min{0};
    glm::dvec3 max{0};
    bool operator==(const ItemBounds&) const = default;
};
using BoundsMap = std::map<plan::Id<plan::Item>, ItemBounds>;

class RenderThread : public QObject {
    Q_OBJECT

public:
    /// `surface` is a VkSurfaceKHR of the device's instance; it and the shapes outlive this object.
    RenderThread(std::shared_ptr<renderer::Device> device, std::uint64_t surface, preview::ShapeLibrary& shapes, QObject* parent = nullptr);
    ~RenderThread() override; // waits for the frame being drawn

    /// Draws this frame next, in place of any that still waits.
    void show(RenderFrame frame);
    /// Looks up what stands under a pixel of the newest frame; `picked` answers.
    void pick(int x, int y);
    /// The shapes' bounds of the scene drawn last; null before the first one. They follow with `built`.
    std::shared_ptr<const BoundsMap> bounds() const; // shared with the drawing thread
    WorkerThread& thread();

Q_SIGNALS:
    void drawn(double milliseconds); // a frame is on the screen
    void built(); // the bounds are others than before
    void picked(qint64 item); // 0: nothing there
    void problem(const QString& sentence); // this frame could not be drawn; the next one is tried
    void lost(const QString& code, const QString& sentence); // the thread has ended: "gpu.surface" or "gpu.lost"

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell

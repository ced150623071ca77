// SPDX-License-Identifier: Apache-2.0
// The process's graphics device for the window: made off the UI thread, wrapped for Qt, made anew when the driver loses it.
#pragma once

#include "renderer/renderer.h"

#include <QObject>
#include <QString>

#include <memory>

class QVulkanInstance;

namespace shell {

/// One for the application; the viewport, the thumbnails and the preview queue share its device. UI thread only.
class Gpu : public QObject {
    Q_OBJECT

public:
    /// Starts to look for a device at once, on a thread of its own; `changed` tells when it is there.
    explicit Gpu(QObject* parent = nullptr);
    ~Gpu() override;

    /// Null while it is being made, and where there is none.
    std::shared_ptr<renderer::Device> device() const; // shared with everything that draws
    /// For windows to draw into; null where the window system has no Vulkan (the offscreen platform).
    QVulkanInstance* windowInstance() const;
    /// One sentence where there is no device, or no way to draw into a window; empty while all is well.
    QString problem() const;
    bool looking() const;

    /// Makes a new device after "gpu.lost"; `changed` follows. Does nothing while one is being made.
    void renew();
    /// Waits for the device (tests, headless work); `changed` is emitted before it returns.
    void wait();

Q_SIGNALS:
    void changed();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell

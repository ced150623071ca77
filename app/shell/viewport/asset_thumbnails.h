// SPDX-License-Identifier: Apache-2.0
// Renders a picture of every proxy and figure once, on a thread of its own.
#pragma once

#include "app/preview/build_scene.h"
#include "app/shell/base/worker_thread.h"
#include "renderer/renderer.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace shell {

class AssetThumbnails : public QObject {
    Q_OBJECT

public:
    /// Starts at once. The shapes outlive this object; its destructor waits for the picture being made.
    AssetThumbnails(std::shared_ptr<renderer::Device> device, preview::ShapeLibrary& shapes, std::vector<std::string> kinds, int pixels,
        QObject* parent = nullptr);
    ~AssetThumbnails() override;

    WorkerThread& thread() { return m_thread; }

Q_SIGNALS:
    void rendered(const QString& kind, const QImage& picture);

private:
    WorkerThread m_thread;
};

/// One picture: the thing alone, seen from the front right above, on nothing.
QImage assetPicture(renderer::Renderer& renderer, preview::ShapeLibrary& shapes, const std::string& kind, int pixels);

} // namespace shell

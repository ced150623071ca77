// SPDX-License-Identifier: Apache-2.0
// The assets dock: proxies and figures with pictures, to be dragged into the viewport, and the import of model files.
#pragma once

#include "app/preview/tools.h"
#include "app/shell/base/gpu.h"
#include "app/shell/document/document.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

namespace shell {

/// Lives no longer than its document and Gpu.
class AssetsPanel : public QWidget {
    Q_OBJECT

public:
    /// `groundInView` says where an item goes that is added by a double click (ViewportPanel::groundInView).
    AssetsPanel(Document& document, Gpu& gpu, preview::Places places, std::function<glm::dvec3()> groundInView, QWidget* parent = nullptr);
    ~AssetsPanel() override;

    /// Asks for a model file and imports it.
    void importModel();
    /// Imports files one after the other, standing at `ground`; progress and cancel are shown in the dock.
    void importFiles(const QStringList& paths, const glm::dvec3& ground);

    /// Before the panel goes: no further picture is made. When that has ended, the panel's end waits for none.
    void endPictures();
    bool picturesEnded() const;

Q_SIGNALS:
    void message(const QString& sentence);
    void importFailed(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell

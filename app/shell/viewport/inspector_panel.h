// SPDX-License-Identifier: Apache-2.0
// The inspector dock: the numbers and words of what is selected, items first, else the shot and its setup.
#pragma once

#include "app/shell/document/document.h"
#include "assets/camera/camera_tables.h"

#include <QWidget>

#include <memory>

namespace shell {

/// Lives no longer than its document.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(Document& document, assets::CameraTables tables, QWidget* parent = nullptr);
    ~InspectorPanel() override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell

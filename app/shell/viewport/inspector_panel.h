// SPDX-License-Identifier: Apache-2.0
// The inspector dock: the numbers and words of what is selected, items first, else the shot and its setup.
#pragma once

#include "app/shell/document/document.h"
#include "assets/camera/camera_tables.h"

#include <QWidget>

#include <cstddef>
#include <memory>

namespace shell {

/// Lives no longer than its document.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kSections = 9;

    /// Empty until its sections are added.
    InspectorPanel(Document& document, assets::CameraTables tables, QWidget* parent = nullptr);
    ~InspectorPanel() override;

    /// The next one: each takes a while to make, and all of them too long for one turn of the event loop.
    void addSection();
    void addSections(); // all that are missing

    class Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
// The viewport's header bar: which camera, which lens, which tool, and where edits land.
#pragma once

#include "app/shell/document/document.h"
#include "app/shell/viewport/viewport_commands.h"

#include <QToolBar>

class QComboBox;
class QToolButton;

namespace shell {

class ViewportBar : public QToolBar {
    Q_OBJECT

public:
    ViewportBar(Document& document, ViewportController& controller, ViewportCommands& commands, QWidget* parent = nullptr);

    /// Shows the document as it is now.
    void update();

private:
    void addCameraChoice();
    void addLensChoice();
    void addTargetChoice();
    void addCommands(std::initializer_list<const char*> ids);
    void fillCameras();
    void fillLenses();

    Document& m_document;
    ViewportController& m_controller;
    ViewportCommands& m_commands;
    QComboBox* m_cameras = nullptr; // owned by the bar, as are the ones below
    QComboBox* m_lenses = nullptr;
    QToolButton* m_toSet = nullptr;
    QToolButton* m_toShot = nullptr;
};

} // namespace shell

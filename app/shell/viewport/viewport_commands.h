// SPDX-License-Identifier: Apache-2.0
// The viewport's commands: one table of id, text, shortcut and icon, used by its header bar and by the window's menus.
#pragma once

#include "app/shell/viewport/viewport_controller.h"

#include <QAction>
#include <QList>

namespace shell {

/// The actions belong to the panel; their shortcuts work while it or a part of it has the keyboard.
class ViewportCommands : public QObject {
    Q_OBJECT

public:
    ViewportCommands(Document& document, ViewportController& controller, QWidget& panel);

    /// All in the order of the menu; null is a separator.
    const QList<QAction*>& all() const { return m_all; }
    QAction* find(const QString& id) const;
    /// Enabled and checked states follow the document and the controller.
    void update();

private:
    QAction* add(const char* id, const QString& text, const QKeySequence& shortcut, const char* iconName, std::function<void()> does);
    QAction* addSwitch(
        const char* id, const QString& text, const QKeySequence& shortcut, const char* iconName, std::function<void(bool)> does);
    void addSeparator() { m_all.push_back(nullptr); }
    void addViews();
    void addTools();
    void addCamera();
    void setTool(GizmoTool tool);

    Document& m_document;
    ViewportController& m_controller;
    QWidget& m_panel;
    QList<QAction*> m_all;
};

} // namespace shell

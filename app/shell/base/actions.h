// SPDX-License-Identifier: Apache-2.0
// The one table of what can be done in the window. Menus, tool bar, shortcuts, the command search and the list of shortcuts
// are all made from it.
#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <span>

class QMenu;
class QWidget;

namespace shell {

enum class ActionMenu { File, Edit, Shot, View, Help };

struct ActionSpec {
    const char* id = ""; // stable: "shot.preview"; empty: a separator
    ActionMenu menu = ActionMenu::File;
    const char* text = "";
    const char* shortcut = "";
    const char* icon = "";
    const char* help = ""; // one sentence
    bool isSwitch = false; // stays on until it is chosen again
};

std::span<const ActionSpec> actionTable();

/// The table's actions for one window.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget& window); // the window takes the shortcuts

    QAction* get(const QString& id) const; // throws std::out_of_range where the table has no such id
    /// Says what an action does. What it throws becomes `failed`.
    void on(const QString& id, const std::function<void()>& act);
    /// Puts the actions of a menu into it, with separators.
    void fill(QMenu& menu, ActionMenu which) const;
    QList<QAction*> all() const; // in the table's order, without separators
    /// Ids for which nothing was said; a window is ready when there are none.
    QStringList idle() const;

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    QList<QAction*> m_actions; // one for each line of the table; separators too
};

} // namespace shell

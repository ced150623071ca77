// SPDX-License-Identifier: Apache-2.0
#include "app/shell/base/actions.h"

#include "app/shell/base/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include <array>
#include <stdexcept>

namespace shell {

namespace {

using enum ActionMenu;

constexpr ActionSpec separator(ActionMenu menu) { return {.menu = menu}; }

constexpr std::array kActions{
    ActionSpec{"file.new", File, QT_TRANSLATE_NOOP("actions", "New film\u2026"), "Ctrl+N", "new",
        QT_TRANSLATE_NOOP("actions", "Start a film with its camera and delivery aspect")},
    ActionSpec{"file.sample", File, QT_TRANSLATE_NOOP("actions", "New from sample"), "", "sample",
        QT_TRANSLATE_NOOP("actions", "Open a fresh copy of the sample film Snowfall")},
    ActionSpec{
        "file.open", File, QT_TRANSLATE_NOOP("actions", "Open\u2026"), "Ctrl+O", "open", QT_TRANSLATE_NOOP("actions", "Open a film")},
    separator(File),
    ActionSpec{"file.duplicate", File, QT_TRANSLATE_NOOP("actions", "Duplicate film\u2026"), "Ctrl+Shift+S", "duplicate",
        QT_TRANSLATE_NOOP("actions", "Write a copy with its history and pictures under another name")},
    ActionSpec{"file.version", File, QT_TRANSLATE_NOOP("actions", "Save version\u2026"), "Ctrl+S", "version",
        QT_TRANSLATE_NOOP("actions", "Name this point of the history; everything is saved already")},
    separator(File),
    ActionSpec{"file.exportPdf", File, QT_TRANSLATE_NOOP("actions", "Export shot list as PDF\u2026"), "Ctrl+E", "export",
        QT_TRANSLATE_NOOP("actions", "Write the shot list for the crew")},
    ActionSpec{"file.exportCsv", File, QT_TRANSLATE_NOOP("actions", "Export shot list as CSV\u2026"), "Ctrl+Shift+E", "export",
        QT_TRANSLATE_NOOP("actions", "Write the shot list for a spreadsheet")},
    ActionSpec{"file.import", File, QT_TRANSLATE_NOOP("actions", "Import model\u2026"), "Ctrl+I", "import",
        QT_TRANSLATE_NOOP("actions", "Bring a model file into the set: glTF, FBX, OBJ, DAE, PLY or STL")},
    separator(File),
    ActionSpec{"file.quit", File, QT_TRANSLATE_NOOP("actions", "Quit"), "Ctrl+Q", "quit",
        QT_TRANSLATE_NOOP("actions", "Close Previsto; everything is saved already")},

    ActionSpec{
        "edit.undo", Edit, QT_TRANSLATE_NOOP("actions", "Undo"), "Ctrl+Z", "undo", QT_TRANSLATE_NOOP("actions", "Take the last edit back")},
    ActionSpec{"edit.redo", Edit, QT_TRANSLATE_NOOP("actions", "Redo"), "Ctrl+Shift+Z", "redo",
        QT_TRANSLATE_NOOP("actions", "Bring the undone edit back")},
    separator(Edit),
    ActionSpec{"edit.duplicate", Edit, QT_TRANSLATE_NOOP("actions", "Duplicate"), "Ctrl+D", "duplicate",
        QT_TRANSLATE_NOOP("actions", "Copy the selected items, or the shots where the shot list has the keyboard")},
    ActionSpec{"edit.delete", Edit, QT_TRANSLATE_NOOP("actions", "Delete"), "Del", "delete",
        QT_TRANSLATE_NOOP(
            "actions", "Delete the selected items, or what the shot list or the previews have selected while they have the keyboard")},
    ActionSpec{"edit.hide", Edit, QT_TRANSLATE_NOOP("actions", "Hide in this shot"), "Ctrl+H", "",
        QT_TRANSLATE_NOOP("actions", "Hide the selected items in this shot only, or show them again")},
    separator(Edit),
    ActionSpec{"edit.selectAll", Edit, QT_TRANSLATE_NOOP("actions", "Select all items"), "Ctrl+A", "",
        QT_TRANSLATE_NOOP("actions", "Select every item of the set")},
    ActionSpec{"edit.selectNone", Edit, QT_TRANSLATE_NOOP("actions", "Select nothing"), "Ctrl+Shift+A", "",
        QT_TRANSLATE_NOOP("actions", "Clear the selection of items")},
    separator(Edit),
    ActionSpec{"edit.search", Edit, QT_TRANSLATE_NOOP("actions", "Search the shot list"), "Ctrl+F", "search",
        QT_TRANSLATE_NOOP("actions", "Find shots by words of shots, scenes, items and prompts")},
    ActionSpec{"edit.commands", Edit, QT_TRANSLATE_NOOP("actions", "Find a command\u2026"), "Ctrl+K", "keyboard",
        QT_TRANSLATE_NOOP("actions", "Run any command by name")},

    ActionSpec{"scene.new", Shot, QT_TRANSLATE_NOOP("actions", "New scene"), "", "",
        QT_TRANSLATE_NOOP("actions", "Add a scene after this one, with a first shot")},
    ActionSpec{"shot.new", Shot, QT_TRANSLATE_NOOP("actions", "New shot"), "Ctrl+Shift+N", "shot-new",
        QT_TRANSLATE_NOOP("actions", "Add a shot after this one, from the same camera position")},
    ActionSpec{"shot.duplicate", Shot, QT_TRANSLATE_NOOP("actions", "Duplicate shot"), "Ctrl+Shift+D", "duplicate",
        QT_TRANSLATE_NOOP("actions", "Copy this shot with a setup of its own")},
    ActionSpec{"shot.previous", Shot, QT_TRANSLATE_NOOP("actions", "Previous shot"), "Ctrl+PgUp", "previous",
        QT_TRANSLATE_NOOP("actions", "Go to the shot before this one")},
    ActionSpec{"shot.next", Shot, QT_TRANSLATE_NOOP("actions", "Next shot"), "Ctrl+PgDown", "next",
        QT_TRANSLATE_NOOP("actions", "Go to the shot after this one")},
    separator(Shot),
    ActionSpec{"shot.preview", Shot, QT_TRANSLATE_NOOP("actions", "Preview"), "P", "preview",
        QT_TRANSLATE_NOOP("actions", "Generate a frame of this shot; again for a variant")},
    ActionSpec{"shot.live", Shot, QT_TRANSLATE_NOOP("actions", "Live preview"), "L", "live",
        QT_TRANSLATE_NOOP("actions", "Follow the viewport with generated frames; nothing of them is kept"), true},
    ActionSpec{"shot.variants", Shot, QT_TRANSLATE_NOOP("actions", "4 variants"), "Shift+P", "variants",
        QT_TRANSLATE_NOOP("actions", "Generate four frames with the next four seeds")},
    ActionSpec{"shot.newSeed", Shot, QT_TRANSLATE_NOOP("actions", "Same settings, new seed"), "N", "dice",
        QT_TRANSLATE_NOOP("actions", "Generate another frame with the look, camera and size of the one shown")},
    ActionSpec{"shot.panels", Shot, QT_TRANSLATE_NOOP("actions", "Preview all panels"), "Ctrl+P", "panels",
        QT_TRANSLATE_NOOP("actions", "Generate a frame of every panel, start to end, of the shots selected in the shot list")},
    ActionSpec{"shot.cancel", Shot, QT_TRANSLATE_NOOP("actions", "Cancel preview"), "Esc", "cancel",
        QT_TRANSLATE_NOOP("actions", "Stop what is being generated and what waits")},
    ActionSpec{"shot.pause", Shot, QT_TRANSLATE_NOOP("actions", "Pause previews"), "Ctrl+Shift+P", "pause",
        QT_TRANSLATE_NOOP("actions", "Finish the frame that is being generated and begin no other; again to go on")},
    separator(Shot),
    ActionSpec{"shot.hero", Shot, QT_TRANSLATE_NOOP("actions", "Circle as hero"), "H", "hero",
        QT_TRANSLATE_NOOP("actions", "Make this frame stand for the shot; again to take it back")},
    ActionSpec{"shot.reject", Shot, QT_TRANSLATE_NOOP("actions", "Reject"), "Shift+H", "reject",
        QT_TRANSLATE_NOOP("actions", "Strike this frame out; again to take it back")},
    ActionSpec{"shot.recall", Shot, QT_TRANSLATE_NOOP("actions", "Recall settings"), "Ctrl+R", "recall",
        QT_TRANSLATE_NOOP("actions", "Set the shot's look, seed and camera to what made this frame")},
    ActionSpec{"style.copy", Shot, QT_TRANSLATE_NOOP("actions", "Copy style"), "Ctrl+Alt+S", "",
        QT_TRANSLATE_NOOP("actions", "Take the invented style of the selected items, or of the whole frame, to other shots")},
    ActionSpec{"style.paste", Shot, QT_TRANSLATE_NOOP("actions", "Same style here"), "Ctrl+Alt+V", "",
        QT_TRANSLATE_NOOP("actions", "Make the copied style that of the selected items, or of the selected shots")},
    ActionSpec{"shot.copySeed", Shot, QT_TRANSLATE_NOOP("actions", "Copy seed"), "Ctrl+Alt+C", "copy",
        QT_TRANSLATE_NOOP("actions", "Put the seed of this frame on the clipboard")},
    ActionSpec{"shot.reproduce", Shot, QT_TRANSLATE_NOOP("actions", "Reproduce"), "", "reproduce",
        QT_TRANSLATE_NOOP("actions", "Make this frame again from its record and say how close it comes")},
    separator(Shot),
    ActionSpec{"panel.new", Shot, QT_TRANSLATE_NOOP("actions", "New panel at this frame"), "B", "add",
        QT_TRANSLATE_NOOP("actions", "Put the moment that the viewport shows on the shot's board")},
    ActionSpec{"panel.remove", Shot, QT_TRANSLATE_NOOP("actions", "Remove panel"), "Shift+B", "remove",
        QT_TRANSLATE_NOOP("actions", "Take the selected panel with its previews off the board")},

    ActionSpec{"view.resetLayout", View, QT_TRANSLATE_NOOP("actions", "Reset layout"), "", "",
        QT_TRANSLATE_NOOP("actions", "Put every dock back to its first place")},

    ActionSpec{"help.shortcuts", Help, QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), "F1", "keyboard",
        QT_TRANSLATE_NOOP("actions", "Show every shortcut")},
    ActionSpec{"help.about", Help, QT_TRANSLATE_NOOP("actions", "About Previsto"), "", "about",
        QT_TRANSLATE_NOOP("actions", "Versions, and which graphics device was chosen and why")},
};

} // namespace

std::span<const ActionSpec> actionTable() { return kActions; }

Actions::Actions(QWidget& window)
    : QObject(&window)
{
    for (const auto& spec : kActions) {
        auto* action = new QAction(this);
        m_actions.push_back(action);
        if (!*spec.id) {
            action->setSeparator(true);
            continue;
        }
        const auto text = QCoreApplication::translate("actions", spec.text);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setText(text);
        action->setCheckable(spec.isSwitch);
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.shortcut)));
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        const auto help = QCoreApplication::translate("actions", spec.help);
        action->setToolTip(keys.isEmpty() ? help : QStringLiteral("%1  (%2)").arg(help, keys));
        action->setStatusTip(help);
        if (*spec.icon)
            action->setIcon(icon(QString::fromLatin1(spec.icon)));
        window.addAction(action);
    }
}

QAction* Actions::get(const QString& id) const
{
    for (auto* action : m_actions)
        if (!action->isSeparator() && action->objectName() == id)
            return action;
    throw std::out_of_range("no action is called " + id.toStdString());
}

void Actions::on(const QString& id, const std::function<void()>& act)
{
    auto* action = get(id);
    action->setProperty("handled", true);
    connect(action, &QAction::triggered, this, [this, act] {
        try {
            act();
        } catch (const std::exception& error) {
            Q_EMIT failed(QString::fromUtf8(error.what()));
        }
    });
}

void Actions::fill(QMenu& menu, ActionMenu which) const
{
    for (std::size_t i = 0; i < kActions.size(); ++i)
        if (kActions[i].menu == which)
            menu.addAction(m_actions[qsizetype(i)]);
}

QList<QAction*> Actions::all() const
{
    QList<QAction*> named;
    for (auto* action : m_actions)
        if (!action->isSeparator())
            named.push_back(action);
    return named;
}

QStringList Actions::idle() const
{
    QStringList ids;
    for (const auto* action : all())
        if (!action->property("handled").toBool())
            ids << action->objectName();
    return ids;
}

} // namespace shell

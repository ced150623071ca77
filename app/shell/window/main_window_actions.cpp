// SPDX-License-Identifier: Apache-2.0
// The window's menus and what each action does. The journey of a preview starts at "shot.preview".
#include "app/shell/window/main_window.h"

#include "app/shell/base/theme.h"
#include "app/shell/document/selection.h"
#include "app/shell/previews/live_preview.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/previews_panel.h"
#include "app/shell/previews/queue_panel.h"
#include "app/shell/shots/shot_commands.h"
#include "app/shell/shots/shot_list_panel.h"
#include "app/shell/shots/style_commands.h"
#include "app/shell/viewport/assets_panel.h"
#include "app/shell/viewport/selection_commands.h"
#include "app/shell/viewport/viewport_panel.h"
#include "app/shell/window/about_dialogs.h"
#include "app/shell/window/command_palette.h"
#include "app/shell/window/film_commands.h"
#include "app/shell/window/session.h"
#include "app/shell/window/settings.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace shell {

void MainWindow::buildMenus()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    m_actions.fill(*file, ActionMenu::File);
    auto* recent = new QMenu(tr("Open recent"), file);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    file->insertMenu(file->actions().at(3), recent);
    m_actions.fill(*menuBar()->addMenu(tr("&Edit")), ActionMenu::Edit);
    m_actions.fill(*menuBar()->addMenu(tr("&Shot")), ActionMenu::Shot);
    auto* view = menuBar()->addMenu(tr("&View"));
    for (auto* command : m_viewport->commands()) {
        if (command)
            view->addAction(command);
        else
            view->addSeparator();
    }
    view->addSeparator();
    for (auto* dock : m_docks)
        view->addAction(dock->toggleViewAction());
    m_actions.fill(*view, ActionMenu::View);
    m_actions.fill(*menuBar()->addMenu(tr("&Help")), ActionMenu::Help);
}

void MainWindow::fillRecent(QMenu& menu)
{
    menu.clear();
    for (const auto& film : recentFilms())
        if (film.toStdString() != filmPath())
            connect(menu.addAction(QFileInfo(film).completeBaseName()), &QAction::triggered, this,
                [this, film] { m_session.open(film.toStdString()); });
    if (menu.isEmpty())
        menu.addAction(tr("No other films yet"))->setEnabled(false);
}

void MainWindow::buildToolBar()
{
    auto* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    for (const char* id : {"edit.undo", "edit.redo", "", "shot.previous", "shot.next", "shot.new", "", "shot.preview", "shot.live",
             "shot.variants", "shot.cancel", "shot.hero"}) {
        if (!*id) {
            bar->addSeparator();
            continue;
        }
        auto* action = m_actions.get(QString::fromLatin1(id));
        bar->addAction(action);
        if (action->objectName() == QStringLiteral("shot.preview")) {
            auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setProperty("primary", true);
        }
    }
}

void MainWindow::connectFile()
{
    m_actions.on(QStringLiteral("file.new"), [this] { m_session.askNew(this); });
    m_actions.on(QStringLiteral("file.sample"), [this] { m_session.newFromSample(); });
    m_actions.on(QStringLiteral("file.open"), [this] { m_session.askOpen(this); });
    m_actions.on(QStringLiteral("file.duplicate"), [this] { m_filmCommands->duplicate(); });
    m_actions.on(QStringLiteral("file.version"), [this] { m_filmCommands->saveVersion(); });
    m_actions.on(QStringLiteral("file.exportCsv"), [this] { m_filmCommands->exportCsv(); });
    m_actions.on(QStringLiteral("file.exportPdf"), [this] { m_filmCommands->exportPdf(); });
    m_actions.on(QStringLiteral("file.quit"), [this] { close(); });
}

void MainWindow::connectEdit()
{
    m_actions.on(QStringLiteral("edit.undo"), [this] { m_document->undo(); });
    m_actions.on(QStringLiteral("edit.redo"), [this] { m_document->redo(); });
    m_actions.on(QStringLiteral("edit.delete"), [this] { removeSelected(); });
    m_actions.on(QStringLiteral("edit.duplicate"), [this] { duplicateSelected(); });
    m_actions.on(QStringLiteral("edit.hide"), [this] { toggleSelectionHidden(*m_document); });
    m_actions.on(QStringLiteral("edit.selectAll"), [this] { selectAllItems(*m_document); });
    m_actions.on(QStringLiteral("edit.selectNone"), [this] { clearSelection(*m_document); });
    m_actions.on(QStringLiteral("edit.search"), [this] {
        raiseDock("shots");
        m_shotList->focusSearch();
    });
    m_actions.on(QStringLiteral("edit.commands"), [this] { (new CommandPalette(everyCommand(), this))->show(); });
}

void MainWindow::connectShot()
{
    m_actions.on(QStringLiteral("scene.new"), [this] { m_shotCommands->newScene(); });
    m_actions.on(QStringLiteral("shot.new"), [this] { m_shotCommands->newShot(); });
    m_actions.on(QStringLiteral("shot.duplicate"), [this] { m_shotCommands->duplicateShot(); });
    m_actions.on(QStringLiteral("shot.previous"), [this] { m_shotList->step(-1); });
    m_actions.on(QStringLiteral("shot.next"), [this] { m_shotList->step(1); });
    m_actions.on(QStringLiteral("shot.preview"), [this] { m_shotCommands->preview(1); });
    m_actions.on(QStringLiteral("shot.live"), [this] { m_live->setOn(!m_live->isOn()); });
    m_actions.on(QStringLiteral("shot.variants"), [this] { m_shotCommands->preview(4); });
    m_actions.on(QStringLiteral("shot.newSeed"), [this] { m_shotCommands->previewWithNewSeed(); });
    m_actions.on(QStringLiteral("shot.panels"), [this] { m_shotCommands->previewPanels(m_shotList->selectedShots()); });
    m_actions.on(QStringLiteral("shot.recall"), [this] { m_shotCommands->recallSettings(); });
    m_actions.on(QStringLiteral("style.copy"), [this] { m_styleCommands->copy(); });
    m_actions.on(QStringLiteral("style.paste"), [this] { m_styleCommands->paste(m_shotList->selectedShots()); });
    m_actions.on(QStringLiteral("shot.copySeed"), [this] { m_shotCommands->copySeed(); });
    m_actions.on(QStringLiteral("shot.reproduce"), [this] { m_shotCommands->reproduce(); });
    m_actions.on(QStringLiteral("panel.new"), [this] { m_shotCommands->addPanel(); });
    m_actions.on(QStringLiteral("panel.remove"), [this] { m_shotCommands->removePanel(); });
    m_actions.on(QStringLiteral("shot.cancel"), [this] { m_jobs->cancelAll(); });
    m_actions.on(QStringLiteral("shot.pause"), [this] { m_jobs->setPaused(!m_jobs->paused()); });
    m_actions.on(QStringLiteral("shot.hero"), [this] { m_shotCommands->circle(); });
    m_actions.on(QStringLiteral("shot.reject"), [this] { m_shotCommands->reject(); });
}

void MainWindow::connectViewAndHelp()
{
    m_actions.on(QStringLiteral("view.resetLayout"), [this] { arrangeDocks(); });
    m_actions.on(QStringLiteral("help.shortcuts"), [this] { showShortcuts(m_actions.all(), m_viewport->commands(), this); });
    m_actions.on(QStringLiteral("help.about"), [this] { showAbout(m_session.gpu(), this); });
}

QList<QAction*> MainWindow::everyCommand() const
{
    auto commands = m_actions.all();
    for (auto* command : m_viewport->commands())
        if (command)
            commands.push_back(command);
    for (auto* dock : m_docks)
        commands.push_back(dock->toggleViewAction());
    return commands;
}

void MainWindow::removeSelected()
{
    if (hasKeyboard(m_shotList))
        m_shotCommands->removeShots(m_shotList->selectedShots());
    else if (hasKeyboard(m_previews))
        m_shotCommands->removePreview();
    else if (hasKeyboard(m_queue))
        m_queue->cancelSelected();
    else if (!m_document->selection().items.empty())
        removeSelection(*m_document);
    else
        say(tr("Nothing is selected: choose items in the viewport, shots in the shot list, or a preview."));
}

void MainWindow::duplicateSelected()
{
    if (hasKeyboard(m_shotList))
        m_shotCommands->duplicateShot();
    else if (!m_document->selection().items.empty())
        duplicateSelection(*m_document);
    else
        say(tr("Nothing is selected: choose items in the viewport or a shot in the shot list."));
}

void MainWindow::updateActions()
{
    const auto set = [this](const char* id, bool enabled) { m_actions.get(QString::fromLatin1(id))->setEnabled(enabled); };
    const auto& selection = m_document->selection();
    const bool writable = !m_document->readOnly();
    auto* undo = m_actions.get(QStringLiteral("edit.undo"));
    auto* redo = m_actions.get(QStringLiteral("edit.redo"));
    undo->setEnabled(m_document->canUndo());
    redo->setEnabled(m_document->canRedo());
    undo->setText(m_document->canUndo() ? tr("Undo \u201c%1\u201d").arg(m_document->undoTitle()) : tr("Undo"));
    redo->setText(m_document->canRedo() ? tr("Redo \u201c%1\u201d").arg(m_document->redoTitle()) : tr("Redo"));
    auto* pause = m_actions.get(QStringLiteral("shot.pause"));
    if (const auto text = m_jobs->paused() ? tr("Go on with previews") : tr("Pause previews"); text != pause->text()) {
        pause->setText(text);
        pause->setIcon(icon(m_jobs->paused() ? QStringLiteral("play") : QStringLiteral("pause")));
    }
    set("shot.cancel", m_jobs->pending() > 0); // the key is free for others while nothing runs
    set("style.copy", bool(selection.shot));
    const bool frame = shownPreview(*m_document);
    for (const char* id : {"shot.copySeed", "shot.reproduce"})
        set(id, frame);
    for (const char* id : {"shot.newSeed", "shot.recall", "shot.hero", "shot.reject"})
        set(id, writable && frame);
    for (const char* id : {"shot.preview", "shot.variants", "shot.panels", "shot.duplicate", "panel.new", "style.paste"})
        set(id, writable && bool(selection.shot));
    set("file.import", writable && m_assets);
    for (const char* id : {"file.version", "edit.delete", "edit.duplicate", "scene.new", "shot.new"})
        set(id, writable);
    set("edit.hide", writable && bool(selection.shot) && !selection.items.empty());
}

} // namespace shell

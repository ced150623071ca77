// SPDX-License-Identifier: Apache-2.0
// How the window opens and how it goes: in steps, none of which holds the UI thread for long.
#include "app/shell/window/main_window.h"

#include "app/shell/document/staleness.h"
#include "app/shell/document/stills.h"
#include "app/shell/history/history_panel.h"
#include "app/shell/look/look_panel.h"
#include "app/shell/previews/live_preview.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/previews_panel.h"
#include "app/shell/previews/queue_panel.h"
#include "app/shell/previews/record_panel.h"
#include "app/shell/shots/shot_list_panel.h"
#include "app/shell/viewport/assets_panel.h"
#include "app/shell/viewport/inspector_panel.h"
#include "app/shell/viewport/outliner_panel.h"
#include "app/shell/viewport/viewport_panel.h"
#include "app/shell/viewport/viewport_window.h"
#include "app/shell/window/film_commands.h"
#include "app/shell/window/session.h"

#include <QBackingStore>
#include <QDockWidget>
#include <QMenuBar>
#include <QPainter>
#include <QStatusBar>
#include <QToolBar>

#include <utility>

namespace shell {

namespace {

constexpr int kBands = 4; // in which the window's picture is touched

} // namespace

/// No step is long. The window is shown when it stands as it will stay; then what is in front comes first.
void MainWindow::planOpening()
{
    m_steps.add([this] { buildCentre(); });
    m_steps.add([this] { buildDocks(); });
    m_steps.add([this] { fillShots(); });
    m_steps.add([this] {
        buildMenus();
        buildToolBar();
        connectActions();
        connectMessages();
    });
    m_steps.add([this] { prepare(); });
    for (int band = 0; band < kBands; ++band)
        m_steps.add([this, band] { touchPicture(band); });
    m_steps.add([this] { showInLayout(); });
    m_steps.add([this] {
        sayDamage();
        Q_EMIT shown();
    });
    planInspector();
    m_steps.add([this] { fillOutliner(); });
    m_steps.add([this] { fillPreviews(); });
    m_steps.add([this] { fillAssets(); });
    planLook();
    m_steps.add([this] { dock("record")->setWidget(new RecordPanel(*m_document, *m_jobs, m_actions, dock("record"))); });
    m_steps.add([this] { dock("history")->setWidget(new HistoryPanel(*m_document, dock("history"))); });
    m_steps.add([this] {
        m_queue = new QueuePanel(*m_document, *m_jobs, m_actions, dock("queue"));
        dock("queue")->setWidget(m_queue);
    });
    m_steps.add([this] {
        m_complete = true;
        m_live->setOn(livePreview());
    });
}

/// The system hands out the memory of the window's picture when it is first written to, which can take longer than painting it.
void MainWindow::touchPicture(int band)
{
    auto* picture = backingStore();
    if (!picture)
        return;
    const QRect part(0, height() * band / kBands, width(), height() / kBands + 1);
    picture->resize(size());
    picture->beginPaint(part);
    QPainter(picture->paintDevice()).fillRect(part, palette().window());
    picture->endPaint();
}

void MainWindow::buildDocks()
{
    addDock(QStringLiteral("outliner"), tr("Outliner"), Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("assets"), tr("Assets"), Qt::LeftDockWidgetArea);
    addDock(QStringLiteral("inspector"), tr("Inspector"), Qt::RightDockWidgetArea);
    addDock(QStringLiteral("look"), tr("Look"), Qt::RightDockWidgetArea);
    addDock(QStringLiteral("record"), tr("Record"), Qt::RightDockWidgetArea);
    addDock(QStringLiteral("shots"), tr("Shot list"), Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("history"), tr("History"), Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("queue"), tr("Queue"), Qt::BottomDockWidgetArea);
    addDock(QStringLiteral("previews"), tr("Previews"), Qt::BottomDockWidgetArea);
}

void MainWindow::addDock(const QString& name, const QString& title, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    addDockWidget(area, dock);
    m_docks.push_back(dock);
}

void MainWindow::fillShots()
{
    m_shotList = new ShotListPanel(*m_document, m_stills.get(), m_staleness.get(), dock("shots"));
    m_shotList->restoreColumns(m_layout.columns);
    dock("shots")->setWidget(m_shotList);
}

/// Its sections take longer than one turn may; it comes into its dock with all of them.
void MainWindow::planInspector()
{
    m_steps.add([this] {
        m_inspector = new InspectorPanel(*m_document, assets::loadCameraTables(m_session.places().cameras), dock("inspector"));
        m_inspector->hide();
    });
    for (std::size_t i = 0; i < InspectorPanel::kSections; ++i)
        m_steps.add([this] { m_inspector->addSection(); });
    m_steps.add([this] {
        dock("inspector")->setWidget(m_inspector);
        m_inspector->show();
    });
}

void MainWindow::fillOutliner()
{
    auto* outliner = new OutlinerPanel(*m_document, dock("outliner"));
    connect(outliner, &OutlinerPanel::frameRequested, this, [this] {
        for (auto* command : m_viewport->commands())
            if (command && command->objectName() == QStringLiteral("viewport.frame"))
                command->trigger();
    });
    dock("outliner")->setWidget(outliner);
}

void MainWindow::fillPreviews()
{
    m_previews = new PreviewsPanel(*m_document, *m_jobs, *m_live, *m_stills, *m_staleness, m_actions, dock("previews"));
    connect(m_previews, &PreviewsPanel::recordRequested, this, [this] { raiseDock("record"); });
    dock("previews")->setWidget(m_previews);
}

void MainWindow::fillAssets()
{
    m_assets
        = new AssetsPanel(*m_document, m_session.gpu(), m_session.places(), [this] { return m_viewport->groundInView(); }, dock("assets"));
    connect(m_assets, &AssetsPanel::message, this, &MainWindow::say);
    connect(m_assets, &AssetsPanel::importFailed, this, [this](const QString& sentence) {
        complainWith(sentence, {{tr("Choose another file\u2026"), [this] { m_assets->importModel(); }}});
    });
    connect(m_viewport, &ViewportPanel::filesDropped, m_assets, &AssetsPanel::importFiles);
    dock("assets")->setWidget(m_assets);
    m_actions.on(QStringLiteral("file.import"), [this] { m_assets->importModel(); });
    updateActions();
}

/// Laid out in its dock in another turn than it is made: each takes long enough.
void MainWindow::planLook()
{
    m_steps.add([this] {
        m_look = new LookPanel(*m_document, dock("look"));
        connect(m_look, &LookPanel::seedLockChanged, m_jobs.get(), &PreviewJobs::setSeedLocked);
    });
    m_steps.add([this] { dock("look")->setWidget(m_look); });
}

void MainWindow::leave()
{
    if (std::exchange(m_leaving, true))
        return;
    if (!ViewportWindow::surfaceGoesWhenHidden())
        hide();
    m_steps.clear();
    m_jobs->abandon();
    m_live->setSeen(false);
    m_stills->end();
    m_staleness->end();
    if (m_viewport)
        m_viewport->endDrawing();
    if (m_assets)
        m_assets->endPictures();
    planLeaving();
    m_steps.start();
}

bool MainWindow::atRest() const
{
    return m_stills->ended() && (!m_assets || m_assets->picturesEnded()) && m_jobs->idle() && m_staleness->idle() && m_filmCommands->idle()
        && m_document->idle();
}

/// When the threads rest, a piece a turn, since that many widgets take a while to go; the film's file is closed on its own thread.
void MainWindow::planLeaving()
{
    m_steps.addWait([this] { return !m_viewport || m_viewport->drawingEnded(); });
    m_steps.add([this] { hide(); });
    m_steps.addWait([this] { return atRest(); });
    m_steps.add([this] { disconnect(m_document.get(), nullptr, this, nullptr); }); // what it tells now would reach half a window
    for (auto* each : m_docks)
        m_steps.add([this, each] {
            m_docks.removeOne(each);
            delete each;
        });
    m_steps.add([this] { delete menuBar(); });
    m_steps.add([this] { qDeleteAll(findChildren<QToolBar*>(Qt::FindDirectChildrenOnly)); });
    m_steps.add([this] { delete centralWidget(); });
    m_steps.add([this] { delete statusBar(); });
    m_steps.add([this] { destroy(); }); // the native window, with the picture of its last state
    m_steps.add([this] { m_stills.reset(); });
    m_steps.add([this] { m_document->end(); });
    m_steps.addWait([this] { return m_document->ended(); });
    m_steps.add([this] { Q_EMIT left(); });
}

} // namespace shell

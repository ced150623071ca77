// SPDX-License-Identifier: Apache-2.0
#include "app/shell/window/main_window.h"

#include "app/shell/base/message_bar.h"
#include "app/shell/base/theme.h"
#include "app/shell/document/staleness.h"
#include "app/shell/document/stills.h"
#include "app/shell/look/look_panel.h"
#include "app/shell/previews/live_preview.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/previews_panel.h"
#include "app/shell/previews/queue_panel.h"
#include "app/shell/previews/remedies.h"
#include "app/shell/shots/shot_commands.h"
#include "app/shell/shots/shot_list_panel.h"
#include "app/shell/shots/style_commands.h"
#include "app/shell/viewport/viewport_panel.h"
#include "app/shell/window/export_status.h"
#include "app/shell/window/film_commands.h"
#include "app/shell/window/save_status.h"
#include "app/shell/window/session.h"
#include "app/shell/window/settings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QVBoxLayout>

namespace shell {

namespace {

constexpr int kSayMilliseconds = 6000;

} // namespace

MainWindow::MainWindow(std::unique_ptr<Document> document, Session& session, const WindowLayout& layout)
    : m_session(session)
    , m_document(std::move(document))
    , m_staleness(std::make_unique<Staleness>(*m_document))
    , m_stills(std::make_unique<Stills>(*m_document, session.gpu()))
    , m_jobs(std::make_unique<PreviewJobs>(*m_document, session.gpu()))
    , m_live(std::make_unique<LivePreview>(*m_document, *m_jobs, [this](double ratio) { return m_viewport->freeView(ratio); }))
    , m_shotCommands(std::make_unique<ShotCommands>(*m_document, *m_jobs))
    , m_styleCommands(std::make_unique<StyleCommands>(*m_document))
    , m_filmCommands(std::make_unique<FilmCommands>(*m_document, session.gpu(), *this))
    , m_actions(*this)
    , m_layout(layout)
{
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    m_document->select(filmView(filmPath()));
    m_jobs->setSeedLocked(LookPanel::seedLocked());
    planOpening();
    m_steps.start();
}

MainWindow::~MainWindow()
{
    delete centralWidget(); // the panels hold references to the members
    qDeleteAll(m_docks);
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    m_message = new MessageBar(centre);
    m_viewport = new ViewportPanel(*m_document, m_session.gpu(), centre);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_viewport, 1);
    setCentralWidget(centre);
    connect(m_viewport, &ViewportPanel::message, this, &MainWindow::say);
    statusBar()->addPermanentWidget(new ExportStatus(*m_filmCommands));
    statusBar()->addPermanentWidget(new SaveStatus(*m_document, *m_filmCommands, *m_message));
}

void MainWindow::connectActions()
{
    connectFile();
    connectEdit();
    connectShot();
    connectViewAndHelp();
    connect(m_jobs.get(), &PreviewJobs::changed, this, &MainWindow::updateActions);
    connect(m_document.get(), &Document::historyChanged, this, &MainWindow::updateActions);
    connect(m_document.get(), &Document::selectionChanged, this, &MainWindow::updateActions);
    connect(m_document.get(), &Document::planChanged, this, [this] {
        updateTitle();
        updateActions();
    });
}

void MainWindow::connectMessages()
{
    connect(&m_actions, &Actions::failed, this, &MainWindow::complain);
    connect(m_document.get(), &Document::failed, this, &MainWindow::complain);
    connect(m_filmCommands.get(), &FilmCommands::message, this, &MainWindow::say);
    connect(m_filmCommands.get(), &FilmCommands::failed, this, &MainWindow::complain);
    connect(m_shotCommands.get(), &ShotCommands::message, this, &MainWindow::say);
    connect(m_styleCommands.get(), &StyleCommands::message, this, &MainWindow::say);
    connect(m_jobs.get(), &PreviewJobs::failed, this, &MainWindow::sayPreviewFailed);
    connect(m_live.get(), &LivePreview::turned, this, &MainWindow::followLive);
    connect(m_live.get(), &LivePreview::failed, this, &MainWindow::sayLiveFailed);
}

void MainWindow::arrangeDocks()
{
    for (auto* each : m_docks) {
        each->setFloating(false);
        each->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, dock("outliner"));
    addDockWidget(Qt::LeftDockWidgetArea, dock("assets"));
    tabifyDockWidget(dock("outliner"), dock("assets"));
    addDockWidget(Qt::RightDockWidgetArea, dock("inspector"));
    addDockWidget(Qt::RightDockWidgetArea, dock("look"));
    addDockWidget(Qt::RightDockWidgetArea, dock("record"));
    tabifyDockWidget(dock("inspector"), dock("look"));
    tabifyDockWidget(dock("look"), dock("record"));
    addDockWidget(Qt::BottomDockWidgetArea, dock("shots"));
    addDockWidget(Qt::BottomDockWidgetArea, dock("previews"));
    splitDockWidget(dock("shots"), dock("previews"), Qt::Horizontal);
    tabifyDockWidget(dock("shots"), dock("history"));
    tabifyDockWidget(dock("history"), dock("queue"));
    for (const char* front : {"outliner", "inspector", "shots"})
        dock(front)->raise();
    sizeDocks();
}

void MainWindow::sizeDocks()
{
    resizeDocks({dock("outliner"), dock("inspector")}, {240, 344}, Qt::Horizontal);
    resizeDocks({dock("shots"), dock("previews")}, {880, 720}, Qt::Horizontal);
    resizeDocks({dock("shots")}, {372}, Qt::Vertical);
}

/// All that can be done before it is shown, which takes long enough without.
void MainWindow::prepare()
{
    if (m_layout.geometry.isEmpty() || !restoreGeometry(m_layout.geometry))
        resize(1600, 960);
    if (m_layout.docks.isEmpty())
        arrangeDocks(); // far less work than on the screen
    updateActions();
    updateTitle();
    winId(); // the native window
    for (auto* widget : findChildren<QWidget*>())
        widget->ensurePolished();
}

void MainWindow::showInLayout()
{
    show(); // empty docks that are sized before the window has its own size lose theirs
    if (m_layout.docks.isEmpty())
        sizeDocks();
    else if (!restoreState(m_layout.docks))
        arrangeDocks();
}

void MainWindow::sayDamage()
{
    if (!m_document->damage().isEmpty())
        complainWith(m_document->damage(), {{tr("Duplicate film\u2026"), [this] { m_filmCommands->duplicate(); }}});
}

WindowLayout MainWindow::arrangement() const
{
    return m_complete ? WindowLayout{saveGeometry(), saveState(), m_shotList->columnState()} : m_layout;
}

bool MainWindow::readyToClose() { return m_filmCommands->finish() && (m_jobs->pending() == 0 || askAboutPending()); }

/// False: the film stays open.
bool MainWindow::askAboutPending()
{
    const int pending = m_jobs->pending();
    QMessageBox box(QMessageBox::Question, tr("Previews are being made"),
        pending == 1 ? tr("A preview of this film is not made yet.") : tr("%1 previews of this film are not made yet.").arg(pending),
        QMessageBox::NoButton, this);
    box.setInformativeText(tr("Closing the film cancels them. The frames that are made already are in the film."));
    auto* stay = box.addButton(tr("Keep the film open"), QMessageBox::RejectRole);
    auto* lose = box.addButton(tr("Close without them"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    connect(m_jobs.get(), &PreviewJobs::changed, &box, [&] {
        if (m_jobs->pending() == 0)
            lose->click(); // nothing is lost any more
    });
    box.exec();
    if (box.clickedButton() != lose)
        return false;
    m_jobs->abandon(); // so that the window that then closes does not ask again
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!readyToClose()) {
        event->ignore();
        return;
    }
    m_steps.clear();
    rememberWindowLayout(arrangement());
    rememberFilmView(filmPath(), m_document->selection());
    m_jobs->cancelAll();
    m_document->flush();
    event->accept();
}

void MainWindow::updateTitle()
{
    const auto title = QString::fromStdString(m_document->plan().film.title);
    setWindowTitle(m_document->readOnly() ? tr("%1 (read only)").arg(title) : title);
}

void MainWindow::say(const QString& sentence) { statusBar()->showMessage(sentence, kSayMilliseconds); }

void MainWindow::complain(const QString& sentence) { m_message->show(sentence); }

void MainWindow::complainWith(const QString& sentence, const std::vector<Remedy>& remedies) { m_message->show(sentence, remedies); }

// Where it can be seen: beside the previews, or over the viewport while their dock is closed.
void MainWindow::sayPreviewFailed(const preview::JobStatus& status, const preview::PreviewRequest& request)
{
    if (m_previews && m_previews->isVisible())
        m_previews->sayFailure(status, request);
    else
        complainWith(QString::fromStdString(status.error), remediesFor(status, request, *m_document, *m_jobs));
}

void MainWindow::sayLiveFailed(const QString& sentence)
{
    const auto said = tr("%1 Live preview is off.").arg(sentence);
    const std::vector<Remedy> remedies{{tr("Try again"), [this] { m_live->setOn(true); }}};
    if (m_previews && m_previews->isVisible())
        m_previews->say(said, remedies);
    else
        complainWith(said, remedies);
}

void MainWindow::followLive(bool on)
{
    m_actions.get(QStringLiteral("shot.live"))->setChecked(on);
    rememberLivePreview(on);
    if (on)
        raiseDock("previews");
}

void MainWindow::raiseDock(const char* name)
{
    dock(name)->show();
    dock(name)->raise();
}

QDockWidget* MainWindow::dock(const char* name) const
{
    return findChild<QDockWidget*>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
}

bool MainWindow::hasKeyboard(const QWidget* panel) const
{
    const auto* focus = QApplication::focusWidget();
    return focus && panel && panel->isAncestorOf(focus);
}

} // namespace shell

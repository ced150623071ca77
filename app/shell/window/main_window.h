// SPDX-License-Identifier: Apache-2.0
// The window of one film: viewport in the middle, docks around it, menus and tool bar from the action table.
#pragma once

#include "app/shell/base/actions.h"
#include "app/shell/base/message_bar.h"
#include "app/shell/document/document.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QMenu;

namespace preview {
struct JobStatus;
struct PreviewRequest;
} // namespace preview

namespace shell {

class AssetsPanel;
class FilmCommands;
class LivePreview;
class LookPanel;
class PreviewJobs;
class PreviewsPanel;
class Session;
class ShotCommands;
class QueuePanel;
class ShotListPanel;
class Staleness;
class Stills;
class StyleCommands;
class ViewportPanel;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(std::unique_ptr<Document> document, Session& session);
    ~MainWindow() override;

    Document& document() { return *m_document; }
    const std::filesystem::path& filmPath() const { return m_document->path(); }
    Actions& actions() { return m_actions; }
    void rememberLayout() const;
    bool readyToClose(); // everything is written; false where the user would rather keep the window

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void arrangeDocks();
    void buildMenus();
    void fillRecent(QMenu& menu);
    void buildToolBar();
    void connectFile();
    void connectEdit();
    void connectShot();
    void connectViewAndHelp();
    void restore();
    void updateActions();
    void updateTitle();
    void say(const QString& sentence); // in the status bar, for a while
    void complain(const QString& sentence); // over the viewport, until it is dismissed
    void complainWith(const QString& sentence, const std::vector<Remedy>& remedies);
    void followLive(bool on);
    void sayLiveFailed(const QString& sentence);
    void sayPreviewFailed(const preview::JobStatus& status, const preview::PreviewRequest& request);
    void raiseDock(const char* name);
    bool askAboutPending();
    bool hasKeyboard(const QWidget& panel) const;
    void removeSelected();
    void duplicateSelected();
    QList<QAction*> everyCommand() const;

    Session& m_session;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Staleness> m_staleness; // these look at the document
    std::unique_ptr<Stills> m_stills;
    std::unique_ptr<PreviewJobs> m_jobs;
    std::unique_ptr<LivePreview> m_live;
    std::unique_ptr<ShotCommands> m_shotCommands;
    std::unique_ptr<StyleCommands> m_styleCommands;
    std::unique_ptr<FilmCommands> m_filmCommands;
    Actions m_actions;
    MessageBar* m_message = nullptr; // widgets below: children, gone before the document
    ViewportPanel* m_viewport = nullptr;
    AssetsPanel* m_assets = nullptr;
    ShotListPanel* m_shotList = nullptr;
    PreviewsPanel* m_previews = nullptr;
    QueuePanel* m_queue = nullptr;
    LookPanel* m_look = nullptr;
    QList<QDockWidget*> m_docks;
};

} // namespace shell

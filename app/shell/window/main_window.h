// SPDX-License-Identifier: Apache-2.0
// The window of one film: viewport in the middle, docks around it, menus and tool bar from the action table.
#pragma once

#include "app/shell/base/actions.h"
#include "app/shell/base/message_bar.h"
#include "app/shell/base/steps.h"
#include "app/shell/document/document.h"
#include "app/shell/window/settings.h"

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
class InspectorPanel;
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

/// Opens in steps, one in each turn of the event loop, so that opening a film holds nothing up: it is shown when viewport and shot list
/// are there and all stands as it will stay, and is complete when every dock is filled. What needs a panel waits for that panel;
/// everything else works as soon as it is shown.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(std::unique_ptr<Document> document, Session& session, const WindowLayout& layout);
    ~MainWindow() override;

    Document& document() { return *m_document; }
    const std::filesystem::path& filmPath() const { return m_document->path(); }
    Actions& actions() { return m_actions; }
    WindowLayout arrangement() const; // as it stands, once it is complete; until then what it was made with
    bool readyToClose(); // everything is written; false where the user would rather keep the window
    bool complete() const { return m_complete; } // every dock is filled
    /// Off the screen as soon as that holds nothing up, and taken down when its threads have ended what they were at: `left` says that it
    /// can be deleted. After readyToClose.
    void leave();

Q_SIGNALS:
    void shown(); // on the screen from now on
    void left();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void addDock(const QString& name, const QString& title, Qt::DockWidgetArea area);
    QDockWidget* dock(const char* name) const;
    void planOpening();
    void planInspector();
    void planLook();
    bool atRest() const;
    void planLeaving();
    void fillShots();
    void fillOutliner();
    void fillPreviews();
    void fillAssets();
    void arrangeDocks();
    void sizeDocks();
    void buildMenus();
    void fillRecent(QMenu& menu);
    void buildToolBar();
    void connectActions();
    void connectMessages();
    void connectFile();
    void connectEdit();
    void connectShot();
    void connectViewAndHelp();
    void prepare();
    void touchPicture(int band);
    void showInLayout();
    void sayDamage();
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
    bool hasKeyboard(const QWidget* panel) const; // false for a panel that is not there yet
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
    AssetsPanel* m_assets = nullptr; // null until its dock is filled, as are the panels below
    ShotListPanel* m_shotList = nullptr;
    PreviewsPanel* m_previews = nullptr;
    QueuePanel* m_queue = nullptr;
    InspectorPanel* m_inspector = nullptr;
    LookPanel* m_look = nullptr;
    QList<QDockWidget*> m_docks;
    const WindowLayout m_layout; // that it was made with
    bool m_complete = false;
    bool m_leaving = false;
    Steps m_steps; // of opening, or of being taken down; last: they use all of the above
};

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
// The previews dock: the shot's frames as a grid, the chosen one large beside or over the viewport's picture, its record.
#pragma once

#include "app/plan/plan.h"

#include <QWidget>

class QAction;
class QLabel;
class QTextBrowser;
class QToolButton;

namespace preview {
struct JobStatus;
}

namespace shell {

class CompareView;
class Document;
class MessageBar;
class PreviewJobs;
class Staleness;
class Stills;

/// The window's own commands that stand as buttons in the dock.
struct PreviewCommands {
    QAction* preview = nullptr;
    QAction* variants = nullptr;
    QAction* hero = nullptr;
    QAction* reject = nullptr;
};

/// Lives no longer than what it is made from.
class PreviewsPanel : public QWidget {
    Q_OBJECT

public:
    PreviewsPanel(Document& document, PreviewJobs& jobs, Stills& stills, Staleness& staleness, const PreviewCommands& commands, QWidget* parent = nullptr);

    /// The frame shown large: the selected one, else the one that stands for the shot. Null where there is none.
    const plan::Preview* shown() const;

private:
    QWidget* buildTools(const PreviewCommands& commands);
    void follow();
    void sayFailure(const preview::JobStatus& status);
    void copyRecord();

    Document& m_document;
    PreviewJobs& m_jobs;
    Stills& m_stills;
    Staleness& m_staleness;
    MessageBar* m_message = nullptr; // children
    CompareView* m_compare = nullptr;
    QLabel* m_caption = nullptr;
    QWidget* m_record = nullptr;
    QTextBrowser* m_recordText = nullptr;
    QString m_recordHtml; // what m_recordText shows
};

} // namespace shell

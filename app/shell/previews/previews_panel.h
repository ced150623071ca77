// SPDX-License-Identifier: Apache-2.0
// The previews dock: the shot's panels, the frames of the chosen one as a grid, and one of them large beside or over the
// viewport's picture; in live mode the live frame, beside or over the chosen one.
#pragma once

#include "app/plan/plan.h"
#include "app/shell/base/message_bar.h"

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace preview {
struct JobStatus;
struct PreviewRequest;
} // namespace preview

namespace shell {

class Actions;
class CompareView;
class Document;
class LivePreview;
class PreviewGrid;
class PreviewJobs;
class Staleness;
class Stills;

/// Lives no longer than what it is made from.
class PreviewsPanel : public QWidget {
    Q_OBJECT

public:
    PreviewsPanel(Document& document, PreviewJobs& jobs, LivePreview& live, Stills& stills, Staleness& staleness, const Actions& actions,
        QWidget* parent = nullptr);

    /// What went wrong with a frame, with buttons for what can be done about it.
    void sayFailure(const preview::JobStatus& status, const preview::PreviewRequest& request);
    void say(const QString& sentence, const std::vector<Remedy>& remedies);

Q_SIGNALS:
    void recordRequested(); // the dock with the frame's record

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildTools(const Actions& actions);
    void addModes(QWidget& tools);
    QWidget* buildBoard(const Actions& actions);
    void follow();
    void followLive();

    Document& m_document;
    PreviewJobs& m_jobs;
    LivePreview& m_live;
    Stills& m_stills;
    Staleness& m_staleness;
    MessageBar* m_message = nullptr; // children, as are all below
    PreviewGrid* m_grid = nullptr;
    CompareView* m_compare = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_liveText = nullptr;
    QToolButton* m_seed = nullptr;
};

} // namespace shell

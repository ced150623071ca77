// SPDX-License-Identifier: Apache-2.0
// The queue dock: every frame that runs, waits or has failed; what waits can be put in another order, paused and cancelled,
// what failed tried again.
#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

class QLabel;
class QTableView;
class QToolButton;

namespace shell {

class Actions;
class Document;
class PreviewJobs;
class QueueModel;

/// Lives no longer than its document and jobs.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    QueuePanel(Document& document, PreviewJobs& jobs, const Actions& actions, QWidget* parent = nullptr);

    /// Cancels the selected frames; failed ones leave the list.
    void cancelSelected();

private:
    QWidget* buildTools(const Actions& actions);
    QWidget* buildTable();
    QToolButton* addTool(QWidget& tools, const QString& iconName, const QString& help, const QString& shortcut);
    void moveSelected(int by);
    void retrySelected();
    void showShot(int row);
    void follow();
    std::vector<std::uint64_t> selectedJobs() const; // in the order of the rows

    Document& m_document;
    PreviewJobs& m_jobs;
    QueueModel* m_model = nullptr; // widgets and model: children
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_cancel = nullptr;
    QToolButton* m_retry = nullptr;
};

} // namespace shell

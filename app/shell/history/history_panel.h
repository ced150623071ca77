// SPDX-License-Identifier: Apache-2.0
// The history dock: every edit with its time, saved versions marked, other lines under the step where they leave
// (history_rows.h); one click goes to any of them.
#pragma once

#include "app/store/plan_file.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QListView;
class QModelIndex;

namespace shell {

class Document;
class HistoryModel;

/// Lives no longer than its document.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Document& document, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void choose(const QModelIndex& row);
    void refresh();

    Document& m_document;
    HistoryModel* m_model = nullptr; // child
    QListView* m_list = nullptr; // child
    QTimer m_pause; // edits that follow each other closely cost one question to the file
};

} // namespace shell

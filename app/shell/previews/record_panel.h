// SPDX-License-Identifier: Apache-2.0
// The record dock: everything that made the frame that is looked at, who has approved it, and making it again to compare.
#pragma once

#include "app/plan/plan.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTextBrowser;

namespace shell {

class Actions;
class Document;
class PreviewJobs;

/// Lives no longer than what it is made from.
class RecordPanel : public QWidget {
    Q_OBJECT

public:
    RecordPanel(Document& document, PreviewJobs& jobs, const Actions& actions, QWidget* parent = nullptr);
    ~RecordPanel() override; // takes what is still being typed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildApproval();
    QWidget* buildButtons(const Actions& actions);
    void follow();
    void showRecord();
    void showApproval(const plan::Preview& preview);
    void changeApproval(const std::function<void(plan::Approval&)>& change);
    void takeNote();
    void copyRecord();

    Document& m_document;
    QTextBrowser* m_text = nullptr; // children, as are all below
    QWidget* m_approval = nullptr;
    QComboBox* m_state = nullptr;
    QLineEdit* m_by = nullptr;
    QLabel* m_when = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QLabel* m_closeness = nullptr;
    QString m_html; // what m_text shows
    QTimer m_later;
    plan::Id<plan::Preview> m_shown; // what the fields are about
    std::map<plan::Id<plan::Preview>, QString> m_reproduced; // how close each came, of this session
};

} // namespace shell

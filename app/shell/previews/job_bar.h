// SPDX-License-Identifier: Apache-2.0
// How far the previews are that are being made: what runs, how many wait, time left, and Cancel.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace shell {

class PreviewJobs;

class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(PreviewJobs& jobs, QWidget* parent = nullptr); // hidden while nothing runs

private:
    void follow();

    PreviewJobs& m_jobs;
    QLabel* m_text = nullptr; // child
    QProgressBar* m_bar = nullptr; // child
};

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/job_bar.h"

#include "app/shell/base/theme.h"
#include "app/shell/previews/job_text.h"
#include "app/shell/previews/preview_jobs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace shell {

JobBar::JobBar(PreviewJobs& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("jobText"));
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("jobCancel"));
    cancel->setToolTip(tr("Stop all previews (Esc)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm / 2, kRhythm, kRhythm / 2);
    layout->setSpacing(kRhythm * 3 / 2);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, &jobs, &PreviewJobs::cancelAll);
    connect(&jobs, &PreviewJobs::changed, this, &JobBar::follow);
    connect(&jobs, &PreviewJobs::progressed, this, &JobBar::follow);
    follow();
}

void JobBar::follow()
{
    setVisible(m_jobs.pending() > 0);
    m_text->setText(queueText(m_jobs));
    const double running = m_jobs.running() ? m_jobs.running()->progress.fraction : 0;
    m_bar->setValue(int((m_jobs.done() + running) / std::max(1, m_jobs.done() + m_jobs.pending()) * 1000));
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/job_bar.h"

#include "app/shell/base/theme.h"
#include "app/shell/previews/preview_jobs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStringList>

#include <cmath>

namespace shell {

namespace {

QString stageText(const preview::Progress& progress)
{
    switch (progress.stage) {
    case preview::Stage::Assets:
        return JobBar::tr("Building the set");
    case preview::Stage::Guide:
        return JobBar::tr("Drawing the guide");
    case preview::Stage::Model:
        return progress.steps > 1 ? JobBar::tr("Generating, step %1 of %2").arg(progress.step).arg(progress.steps)
                                  : JobBar::tr("Generating");
    case preview::Stage::Store:
        return JobBar::tr("Writing the frame");
    }
    return {};
}

QString statusText(const PreviewJobs& jobs)
{
    QStringList parts;
    parts << (jobs.running() ? stageText(jobs.running()->progress) : JobBar::tr("Starting"));
    if (jobs.running() && jobs.running()->progress.secondsLeft >= 0)
        parts << JobBar::tr("about %1 s left").arg(std::max(1, int(std::lround(jobs.running()->progress.secondsLeft))));
    const int waiting = jobs.pending() - (jobs.running() ? 1 : 0);
    if (waiting > 0)
        parts << JobBar::tr("%1 waiting").arg(waiting);
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

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
    follow();
}

void JobBar::follow()
{
    setVisible(m_jobs.pending() > 0);
    m_text->setText(statusText(m_jobs));
    m_bar->setValue(m_jobs.running() ? int(m_jobs.running()->progress.fraction * 1000) : 0);
}

} // namespace shell

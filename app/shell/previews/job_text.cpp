// SPDX-License-Identifier: Apache-2.0
#include "app/shell/previews/job_text.h"

#include "app/shell/previews/preview_jobs.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace shell {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("shell", text); }

QString durationText(double seconds)
{
    const int whole = std::max(1, int(std::lround(seconds)));
    return whole < 90 ? tr("%1 s").arg(whole) : tr("%1 min").arg(int(std::lround(whole / 60.0)));
}

} // namespace

QString kindText(plan::PanelKind kind)
{
    switch (kind) {
    case plan::PanelKind::Start:
        return tr("Start");
    case plan::PanelKind::Beat:
        return tr("Beat");
    case plan::PanelKind::End:
        return tr("End");
    }
    return {};
}

QString stageText(const preview::Progress& progress)
{
    switch (progress.stage) {
    case preview::Stage::Assets:
        return tr("Building the set");
    case preview::Stage::Guide:
        return tr("Drawing the guide");
    case preview::Stage::Model:
        return progress.steps > 1 ? tr("Generating, step %1 of %2").arg(progress.step).arg(progress.steps) : tr("Generating");
    case preview::Stage::Store:
        return tr("Writing the frame");
    }
    return {};
}

QString queueText(const PreviewJobs& jobs)
{
    if (jobs.pending() == 0)
        return {};
    QStringList parts;
    parts << (jobs.running() ? stageText(jobs.running()->progress) : jobs.paused() ? tr("Paused") : tr("Starting"));
    if (jobs.running() && jobs.paused())
        parts << tr("pauses after this frame");
    const int waiting = jobs.pending() - (jobs.running() ? 1 : 0);
    if (waiting > 0)
        parts << tr("%1 waiting").arg(waiting);
    if (const double seconds = jobs.secondsLeft(); seconds >= 0)
        parts << tr("about %1 left").arg(durationText(seconds));
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_commands.h"

#include "app/plan/edits.h"
#include "app/plan/queries.h"
#include "app/shell/document/document.h"
#include "app/shell/document/selection.h"
#include "app/shell/previews/preview_jobs.h"
#include "app/shell/previews/recall.h"
#include "app/shell/shots/shot_edits.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace shell {

namespace {

QString nameOf(const plan::Plan& plan, plan::Id<plan::Shot> shot)
{
    const auto* row = plan.shots.find(shot);
    return row ? QString::fromStdString(plan::shotName(plan, *row)) : QString();
}

QString shotOfPreview(const plan::Plan& plan, const plan::Preview& preview)
{
    const auto* panel = plan.panels.find(preview.panel);
    return panel ? nameOf(plan, panel->shot) : QString();
}

/// The shot to look at when some are gone: the next one that stays, else the last one before.
plan::Id<plan::Shot> neighbour(const plan::Plan& plan, const std::vector<plan::Id<plan::Shot>>& gone)
{
    const auto isGone = [&](const plan::Shot* shot) { return std::find(gone.begin(), gone.end(), shot->id) != gone.end(); };
    const auto cut = plan::shotsInCut(plan);
    const auto first = std::find_if(cut.begin(), cut.end(), isGone);
    const auto next = std::find_if_not(first, cut.end(), isGone);
    if (next != cut.end())
        return (*next)->id;
    return first == cut.begin() ? plan::Id<plan::Shot>{} : (*std::prev(first))->id;
}

} // namespace

ShotCommands::ShotCommands(Document& document, PreviewJobs& jobs, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_jobs(jobs)
{
}

void ShotCommands::newScene()
{
    const auto scene = plan::newId<plan::Scene>();
    const auto shot = plan::newId<plan::Shot>();
    m_document.edit(tr("New scene"),
        [scene, shot, after = m_document.selection().scene](plan::Plan plan) { return withNewScene(std::move(plan), after, scene, shot); });
    m_document.selectShot(shot);
}

void ShotCommands::newShot()
{
    const auto shot = plan::newId<plan::Shot>();
    m_document.edit(tr("New shot"), [shot, selection = m_document.selection()](plan::Plan plan) {
        return withNewShot(std::move(plan), selection.shot, selection.scene, shot);
    });
    m_document.selectShot(shot);
}

void ShotCommands::duplicateShot()
{
    const auto shot = m_document.selection().shot;
    if (!shot)
        return Q_EMIT message(tr("Select a shot to duplicate it."));
    const auto before = m_document.plan();
    m_document.edit(
        tr("Duplicate %1").arg(nameOf(before, shot)), [shot](plan::Plan plan) { return plan::withShotDuplicated(std::move(plan), shot); });
    for (const auto& row : m_document.plan().shots.rows())
        if (!before.shots.contains(row->id))
            return m_document.selectShot(row->id);
}

void ShotCommands::removeShots(const std::vector<plan::Id<plan::Shot>>& shots)
{
    if (shots.empty())
        return Q_EMIT message(tr("Select the shots to delete in the shot list."));
    const auto title
        = shots.size() == 1 ? tr("Delete %1").arg(nameOf(m_document.plan(), shots.front())) : tr("Delete %1 shots").arg(shots.size());
    const auto next = neighbour(m_document.plan(), shots);
    m_document.edit(title, [shots](plan::Plan plan) {
        for (const auto shot : shots)
            plan = plan::withoutShot(std::move(plan), shot);
        return plan;
    });
    m_document.selectShot(next);
}

void ShotCommands::preview(int variants)
{
    if (m_document.readOnly())
        return Q_EMIT message(tr("The film is open for reading only; duplicate it to make previews."));
    if (const auto* panel = m_document.selectedPanel())
        m_jobs.preview(panel->id, variants);
    else
        Q_EMIT message(tr("Select a shot to preview it."));
}

void ShotCommands::previewPanels(std::vector<plan::Id<plan::Shot>> shots)
{
    if (m_document.readOnly())
        return Q_EMIT message(tr("The film is open for reading only; duplicate it to make previews."));
    if (shots.empty() && m_document.selection().shot)
        shots = {m_document.selection().shot};
    int asked = 0;
    for (const auto shot : shots)
        for (const auto* panel : plan::panelsOfShot(m_document.plan(), shot)) {
            m_jobs.preview(panel->id);
            ++asked;
        }
    Q_EMIT message(
        asked == 0 ? tr("Select shots in the shot list to preview their panels.") : tr("%n panels will be previewed.", nullptr, asked));
}

void ShotCommands::previewWithNewSeed()
{
    if (const auto* preview = shownPreview(m_document))
        m_jobs.previewWithNewSeed(preview->id);
    else
        Q_EMIT message(tr("Make a preview first; its settings can then be used again with another seed."));
}

void ShotCommands::recallSettings()
{
    const auto* preview = shownPreview(m_document);
    if (!preview)
        return Q_EMIT message(tr("Select a preview to recall its settings."));
    const auto id = preview->id;
    if (withSettingsOf(m_document.plan(), id) == m_document.plan())
        return Q_EMIT message(tr("The shot has these settings already."));
    m_document.edit(tr("Recall settings of %1").arg(shotOfPreview(m_document.plan(), *preview)),
        [id](plan::Plan plan) { return withSettingsOf(std::move(plan), id); });
}

void ShotCommands::copySeed()
{
    const auto* preview = shownPreview(m_document);
    if (!preview)
        return Q_EMIT message(tr("Select a preview to copy its seed."));
    const auto seed = QString::number(preview->seed);
    QGuiApplication::clipboard()->setText(seed);
    Q_EMIT message(tr("Seed %1 is on the clipboard.").arg(seed));
}

void ShotCommands::reproduce()
{
    if (const auto* preview = shownPreview(m_document))
        m_jobs.reproduce(preview->id);
    else
        Q_EMIT message(tr("Select a preview to reproduce it."));
}

void ShotCommands::addPanel()
{
    const auto* shot = m_document.selectedShot();
    if (!shot)
        return Q_EMIT message(tr("Select a shot to put a panel on its board."));
    const auto frame = m_document.selection().frame;
    if (const auto* panel = m_document.selectedPanel(); panel && panel->frame == frame)
        return Q_EMIT message(tr("There is a panel at this frame already; go to another frame of the shot first."));
    m_document.edit(tr("New panel of %1").arg(nameOf(m_document.plan(), shot->id)),
        [shot = shot->id, frame, panel = plan::newId<plan::Panel>()](
            plan::Plan plan) { return plan::withPanel(std::move(plan), shot, frame, panel); });
}

void ShotCommands::removePanel()
{
    const auto* panel = m_document.selectedPanel();
    if (!panel)
        return Q_EMIT message(tr("Select a shot to remove its panel at this frame."));
    m_document.edit(tr("Remove panel of %1").arg(nameOf(m_document.plan(), panel->shot)),
        [id = panel->id](plan::Plan plan) { return plan::withoutPanel(std::move(plan), id); });
}

void ShotCommands::circle()
{
    const auto* preview = shownPreview(m_document);
    if (!preview)
        return Q_EMIT message(tr("Make a preview first, then circle it as hero."));
    const auto name = shotOfPreview(m_document.plan(), *preview);
    const auto title
        = preview->state == plan::PreviewState::Hero ? tr("Take hero of %1 back").arg(name) : tr("Circle hero of %1").arg(name);
    m_document.edit(title, [id = preview->id](plan::Plan plan) { return plan::withHero(std::move(plan), id); });
}

void ShotCommands::reject()
{
    const auto* preview = shownPreview(m_document);
    if (!preview)
        return Q_EMIT message(tr("Select a preview to reject it."));
    const bool back = preview->state == plan::PreviewState::Rejected;
    const auto name = shotOfPreview(m_document.plan(), *preview);
    auto selection = m_document.selection(); // stays on the frame, so that the same key takes it back
    selection.preview = preview->id;
    m_document.edit(
        back ? tr("Take rejection in %1 back").arg(name) : tr("Reject preview of %1").arg(name), [id = preview->id, back](plan::Plan plan) {
            if (const auto* found = plan.previews.find(id)) {
                plan::Preview row = *found;
                row.state = back ? plan::PreviewState::Candidate : plan::PreviewState::Rejected;
                plan.previews.put(std::move(row));
            }
            return plan;
        });
    m_document.select(selection);
}

void ShotCommands::removePreview()
{
    const auto* preview = shownPreview(m_document);
    if (!preview)
        return Q_EMIT message(tr("Select a preview to delete it."));
    m_document.edit(tr("Delete preview of %1").arg(shotOfPreview(m_document.plan(), *preview)),
        [id = preview->id](plan::Plan plan) { return plan::withoutPreview(std::move(plan), id); });
}

} // namespace shell

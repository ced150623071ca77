// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/style_commands.h"

#include "app/plan/queries.h"
#include "app/shell/document/document.h"
#include "app/shell/document/selection.h"

namespace shell {

StyleCommands::StyleCommands(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
}

void StyleCommands::copy()
{
    const auto* shot = m_document.selectedShot();
    if (!shot)
        return Q_EMIT message(tr("Select a shot to copy the style of its frame."));
    m_copied = {m_document.plan(), shot->id, shownSeed(m_document, *shot), m_document.selection().items};
    const auto name = QString::fromStdString(plan::shotName(m_document.plan(), *shot));
    if (m_copied->items.empty())
        return Q_EMIT message(
            tr("The style of %1 at seed %2 is copied; go to another shot for \u201cSame style here\u201d.").arg(name).arg(m_copied->seed));
    const auto* item = m_document.plan().items.find(m_copied->items.front());
    const auto what = m_copied->items.size() == 1 && item ? QString::fromStdString(item->name) : tr("%1 items").arg(m_copied->items.size());
    Q_EMIT message(tr("The style of %1 in %2 at seed %3 is copied.").arg(what, name).arg(m_copied->seed));
}

void StyleCommands::paste(const std::vector<plan::Id<plan::Shot>>& shots)
{
    if (!m_copied)
        return Q_EMIT message(tr("Copy the style of a frame, or of selected items, first."));
    const auto selection = m_document.selection();
    const auto targets = selection.items.empty() && !shots.empty() ? shots : std::vector{selection.shot};
    const auto* from = m_copied->plan.shots.find(m_copied->shot);
    const auto name = from ? QString::fromStdString(plan::shotName(m_copied->plan, *from)) : QString();
    m_document.edit(tr("Same style as in %1").arg(name), [style = *m_copied, targets, items = selection.items](plan::Plan plan) {
        for (const auto shot : targets)
            plan = plan::withStyle(std::move(plan), style, shot, items);
        return plan;
    });
}

} // namespace shell

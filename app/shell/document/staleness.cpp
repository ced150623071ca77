// SPDX-License-Identifier: Apache-2.0
#include "app/shell/document/staleness.h"

#include "app/preview/request.h"
#include "app/shell/document/document.h"

#include <string>
#include <unordered_map>

namespace shell {

namespace {

constexpr int kPauseMilliseconds = 150;

} // namespace

Staleness::Staleness(Document& document)
    : m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &Staleness::search);
    connect(&document, &Document::planChanged, &m_pause, qOverload<>(&QTimer::start));
    m_pause.start();
}

Staleness::~Staleness() { cancel(); }

Staleness::Found Staleness::find(const plan::Plan& plan, const std::atomic<bool>& stop)
{
    std::unordered_map<plan::Id<plan::Panel>, std::string> revisions; // one for all frames of a panel
    Found stale;
    for (const auto& preview : plan.previews.rows()) {
        const auto* panel = plan.panels.find(preview->panel);
        if (!panel || stop)
            continue;
        auto& revision = revisions[panel->id];
        if (revision.empty())
            revision = preview::revisionOf(plan, *panel);
        if (revision == preview->revision)
            continue;
        stale.previews.insert(preview->id);
        ++stale.byShot[panel->shot];
    }
    return stale;
}

void Staleness::end()
{
    m_pause.stop();
    cancel();
}

void Staleness::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void Staleness::search()
{
    if (m_document.dragging()) {
        m_pause.start();
        return;
    }
    cancel();
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    m_stop = stop;
    m_background.run([plan = m_document.plan(), stop] { return find(plan, *stop); },
        [this, stop](const Found& found) {
            if (*stop || found == m_stale)
                return;
            m_stale = found;
            Q_EMIT changed();
        });
}

bool Staleness::isStale(plan::Id<plan::Preview> preview) const { return m_stale.previews.contains(preview); }

int Staleness::staleOf(plan::Id<plan::Shot> shot) const
{
    const auto found = m_stale.byShot.find(shot);
    return found == m_stale.byShot.end() ? 0 : found->second;
}

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/live_schedule.h"

namespace preview {

void LiveSchedule::want(double now, std::uint64_t wish)
{
    if (wish == m_wish)
        return;
    if (m_wish == m_asked)
        m_oldSince = now;
    if (m_wish == m_shown)
        m_shownOldSince = now;
    m_moves = now - m_changedAt < kLiveRest; // the first step of a move is no different from a single one
    m_wish = wish;
    m_changedAt = now;
}

bool LiveSchedule::due(double now) const
{
    const bool full = m_wish == m_asked && m_askedWidth >= width(now);
    if (m_wish == 0 || full || waiting())
        return false;
    const double grace = mean() > kLiveSlow ? kLiveGrace : 0;
    return now - m_changedAt >= grace || now - m_oldSince >= kLiveLongestWait;
}

void LiveSchedule::asked(double now)
{
    m_asked = m_wish;
    m_askedWidth = width(now);
    m_askedAt = now;
}

int LiveSchedule::width(double now) const
{
    const bool moving = m_moves && now - m_changedAt < kLiveRest;
    return moving && mean() > kLiveFluent ? kLiveSmallWidth : kLiveWidth;
}

void LiveSchedule::came(double now)
{
    if (!m_askedAt)
        return;
    if (m_shown != 0) // the engine starts with the first one, which says nothing about the next
        m_seconds.add(now - *m_askedAt, pixelsOf(m_askedWidth));
    m_askedAt.reset();
    m_shown = m_asked;
    m_shownWidth = m_askedWidth;
    m_shownOldSince = m_shown == m_wish ? std::nullopt : std::optional(m_oldSince);
}

void LiveSchedule::lost()
{
    m_askedAt.reset();
    m_asked = 0;
}

bool LiveSchedule::lagging(double now) const { return m_shownOldSince && now - *m_shownOldSince > kLiveLag; }

} // namespace preview

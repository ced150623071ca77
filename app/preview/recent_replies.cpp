// SPDX-License-Identifier: Apache-2.0
#include "app/preview/recent_replies.h"

#include <algorithm>

namespace preview {
namespace {

constexpr std::size_t kHeld = 2; // 4 MB each at 512x288

} // namespace

const ml::Reply* RecentReplies::find(const ml::Request& request)
{
    const auto found = std::ranges::find(m_latestLast, request, &Answered::request);
    if (found == m_latestLast.end())
        return nullptr;
    std::rotate(found, found + 1, m_latestLast.end());
    return &m_latestLast.back().reply;
}

const ml::Reply& RecentReplies::keep(ml::Request request, ml::Reply reply)
{
    if (m_latestLast.size() == kHeld)
        m_latestLast.erase(m_latestLast.begin());
    m_latestLast.push_back({std::move(request), std::move(reply)});
    return m_latestLast.back().reply;
}

} // namespace preview

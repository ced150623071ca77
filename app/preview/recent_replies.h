// SPDX-License-Identifier: Apache-2.0
// What the engine answered last: a live frame that differs in exposure, finish or grade alone is developed anew from it.
#pragma once

#include "ml/request.h"

#include <optional>
#include <vector>

namespace preview {

/// Equal requests give equal frames, so a reply stands for every request that is equal to its own. Holds two: the small picture of
/// a moving hand and the full one of a resting hand.
class RecentReplies {
public:
    /// Until the next keep(); nothing where no such request was answered lately.
    const ml::Reply* find(const ml::Request& request);
    /// In place of the one that was asked for longest ago.
    const ml::Reply& keep(ml::Request request, ml::Reply reply);

private:
    struct Answered {
        ml::Request request;
        ml::Reply reply;
    };
    std::vector<Answered> m_latestLast;
};

} // namespace preview

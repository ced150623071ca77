// SPDX-License-Identifier: Apache-2.0
// What the history dock shows, from the steps of the film: the line that the film is on, newest first, and under each step
// the other lines that leave there. Of another line only its newest step and its named versions stand there until it is
// unfolded, so that every state is near and the list stays calm.
//
//     Move figure Anna          ahead: redo brings it back
//     Describe 1A               the current state
//     Lens of 1A                a step where another line leaves
//        Lens of 1B             its newest step
//        For the producer       a named version on it
//        4 more steps           folded
//     New film
#pragma once

#include "app/store/plan_file.h"

#include <cstdint>
#include <set>
#include <vector>

namespace shell {

struct HistoryRow {
    enum class Kind { Step, Fold };
    Kind kind = Kind::Step;
    std::int64_t step = 0; // of a fold: the first step of its line, which names the line
    int depth = 0; // 0: the line that the film is on
    int folded = 0; // of a fold: how many steps it hides; 0: it stands open and can be folded
    bool operator==(const HistoryRow&) const = default;
};

/// `entries` as PlanFile::history gives them; `unfolded` holds the first steps of the lines that stand open.
std::vector<HistoryRow> historyRows(const std::vector<store::HistoryEntry>& entries, const std::set<std::int64_t>& unfolded);

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
// How the steps of the history hang together: each follows one step, several may follow the same one.
//
//     0 - 1 - 2 - 3        after going back to 1, an edit made 4: nothing that was ever committed is dropped
//          \- 4 - 5
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace store {

/// The tree as the film's file holds it, read when constructed. Costs what there are forks, not what there are steps: numbers
/// grow by one with each edit, so a step follows the one before it by number unless a fork says otherwise. Functions that
/// change it write to the file too, inside a transaction of the caller.
class HistoryTree {
public:
    explicit HistoryTree(SQLite::Database& db);

    std::int64_t last() const { return m_last; } // the newest step of all
    std::int64_t parent(std::int64_t step) const; // of a step after 0
    /// Where redo goes: the step that was visited last of those that follow; none at the end of a line.
    std::optional<std::int64_t> next(std::int64_t step) const;

    /// Adds the step after last() behind `parent` and returns its number; redo of `parent` leads there from now on.
    std::int64_t append(std::int64_t parent);
    /// Makes redo of the step's parent lead to it.
    void turnTo(std::int64_t step);

private:
    SQLite::Database& m_db;
    std::int64_t m_last = 0;
    std::map<std::int64_t, std::int64_t> m_parents; // of steps that do not follow the step before them
    std::map<std::int64_t, std::int64_t> m_next; // of steps where redo does not go to the step after them
};

/// A walk through the tree: steps to take back, newest first, then steps to bring back, oldest first.
struct HistoryPath {
    std::vector<std::int64_t> back;
    std::vector<std::int64_t> forth;
};

/// The one way between two steps, over the last step that both have come from.
HistoryPath pathBetween(const HistoryTree& tree, std::int64_t from, std::int64_t to);

} // namespace store

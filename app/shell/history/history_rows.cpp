// SPDX-License-Identifier: Apache-2.0
#include "app/shell/history/history_rows.h"

#include <algorithm>
#include <map>

namespace shell {

namespace {

using Step = std::int64_t;

class RowBuilder {
public:
    RowBuilder(const std::vector<store::HistoryEntry>& entries, const std::set<Step>& unfolded)
        : m_entries(entries)
        , m_unfolded(unfolded)
        , m_next(entries.size(), 0)
    {
        for (const auto& entry : entries)
            if (entry.number > 0 && !onCurrentLine(entry.number))
                addChild(entry);
        for (auto& [parent, lines] : m_aside)
            std::reverse(lines.begin(), lines.end());
    }

    std::vector<HistoryRow> rows()
    {
        for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
            if (onCurrentLine(entry->number)) {
                addStep(entry->number, 0);
                addLinesFrom(entry->number, 1);
            }
        return std::move(m_rows);
    }

private:
    bool onCurrentLine(Step step) const { return m_entries[std::size_t(step)].place != store::HistoryPlace::Aside; }
    bool named(Step step) const { return !m_entries[std::size_t(step)].version.empty(); }
    Step next(Step step) const { return m_next[std::size_t(step)]; }

    /// Another line goes on with the newest of the steps that follow; the older ones are lines that leave it.
    void addChild(const store::HistoryEntry& entry)
    {
        if (onCurrentLine(entry.parent)) {
            m_aside[entry.parent].push_back(entry.number);
            return;
        }
        Step& newest = m_next[std::size_t(entry.parent)];
        if (newest != 0)
            m_aside[entry.parent].push_back(newest);
        newest = entry.number;
    }

    void addStep(Step step, int depth) { m_rows.push_back({HistoryRow::Kind::Step, step, depth, 0}); }

    void addLinesFrom(Step step, int depth)
    {
        if (const auto lines = m_aside.find(step); lines != m_aside.end())
            for (const Step first : lines->second)
                addLine(first, depth);
    }

    void addLine(Step first, int depth)
    {
        std::vector<Step> line;
        for (Step step = first; step != 0; step = next(step))
            line.push_back(step);
        std::reverse(line.begin(), line.end());
        if (m_unfolded.contains(first))
            addOpenLine(line, first, depth);
        else
            addFoldedLine(line, first, depth);
    }

    void addOpenLine(const std::vector<Step>& line, Step first, int depth)
    {
        for (const Step step : line) {
            addStep(step, depth);
            addLinesFrom(step, depth + 1);
        }
        m_rows.push_back({HistoryRow::Kind::Fold, first, depth, 0});
    }

    void addFoldedLine(const std::vector<Step>& line, Step first, int depth)
    {
        addStep(line.front(), depth);
        std::vector<Step> rest = withLinesFrom(line);
        rest.erase(std::find(rest.begin(), rest.end(), line.front()));
        const auto unnamed = std::stable_partition(rest.begin(), rest.end(), [this](Step step) { return named(step); });
        const int hidden = int(rest.end() - unnamed);
        const auto shown = hidden == 1 ? rest.end() : unnamed; // a row that says "1 more" is no smaller than that one
        for (auto step = rest.begin(); step != shown; ++step)
            addStep(*step, depth);
        if (hidden > 1)
            m_rows.push_back({HistoryRow::Kind::Fold, first, depth, hidden});
    }

    /// The steps of a line and of all lines that leave it, newest first.
    std::vector<Step> withLinesFrom(std::vector<Step> steps) const
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto lines = m_aside.find(steps[i]);
            if (lines == m_aside.end())
                continue;
            for (const Step first : lines->second)
                for (Step step = first; step != 0; step = next(step))
                    steps.push_back(step);
        }
        std::sort(steps.rbegin(), steps.rend());
        return steps;
    }

    const std::vector<store::HistoryEntry>& m_entries;
    const std::set<Step>& m_unfolded;
    std::vector<Step> m_next; // of steps of other lines: the one that goes on with the line; 0 at its end
    std::map<Step, std::vector<Step>> m_aside; // first steps of the lines that leave a step, newest first
    std::vector<HistoryRow> m_rows;
};

} // namespace

std::vector<HistoryRow> historyRows(const std::vector<store::HistoryEntry>& entries, const std::set<std::int64_t>& unfolded)
{
    return RowBuilder(entries, unfolded).rows();
}

} // namespace shell

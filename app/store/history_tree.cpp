// SPDX-License-Identifier: Apache-2.0
#include "app/store/history_tree.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>

namespace store {
namespace {

std::map<std::int64_t, std::int64_t> pairs(SQLite::Database& db, const char* sql)
{
    std::map<std::int64_t, std::int64_t> found;
    SQLite::Statement statement(db, sql);
    while (statement.executeStep())
        found[statement.getColumn(0).getInt64()] = statement.getColumn(1).getInt64();
    return found;
}

void write(SQLite::Database& db, const char* sql, std::int64_t step, std::int64_t other)
{
    SQLite::Statement statement(db, sql);
    statement.bind(1, step);
    statement.bind(2, other);
    statement.exec();
}

} // namespace

HistoryTree::HistoryTree(SQLite::Database& db)
    : m_db(db)
    , m_last(db.execAndGet("SELECT max(number) FROM history").getInt64())
    , m_parents(pairs(db, "SELECT step, parent FROM branches"))
    , m_next(pairs(db, "SELECT step, next FROM turns"))
{
    // Walks end because numbers grow along every line.
    for (const auto& [step, parent] : m_parents)
        if (parent < 0 || parent >= step || step > m_last)
            throw SQLite::Exception("a branch of its history leads nowhere", SQLITE_CORRUPT);
    for (const auto& [step, next] : m_next)
        if (next > m_last || parent(next) != step)
            throw SQLite::Exception("a turn of its history leads nowhere", SQLITE_CORRUPT);
}

std::int64_t HistoryTree::parent(std::int64_t step) const
{
    const auto found = m_parents.find(step);
    return found == m_parents.end() ? step - 1 : found->second;
}

std::optional<std::int64_t> HistoryTree::next(std::int64_t step) const
{
    if (const auto found = m_next.find(step); found != m_next.end())
        return found->second;
    if (step < m_last && parent(step + 1) == step)
        return step + 1;
    return std::nullopt;
}

std::int64_t HistoryTree::append(std::int64_t parent)
{
    const std::int64_t step = ++m_last;
    if (parent != step - 1) {
        m_parents[step] = parent;
        write(m_db, "INSERT INTO branches(step, parent) VALUES(?, ?)", step, parent);
    }
    turnTo(step);
    return step;
}

void HistoryTree::turnTo(std::int64_t step)
{
    const std::int64_t from = parent(step);
    if (next(from) == step)
        return;
    m_next[from] = step;
    write(m_db, "INSERT OR REPLACE INTO turns(step, next) VALUES(?, ?)", from, step);
}

HistoryPath pathBetween(const HistoryTree& tree, std::int64_t from, std::int64_t to)
{
    HistoryPath path;
    while (from != to) { // a step's number is greater than its parent's
        if (from > to) {
            path.back.push_back(from);
            from = tree.parent(from);
        } else {
            path.forth.push_back(to);
            to = tree.parent(to);
        }
    }
    std::reverse(path.forth.begin(), path.forth.end());
    return path;
}

} // namespace store

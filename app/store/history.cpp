// SPDX-License-Identifier: Apache-2.0
#include "app/store/history.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <chrono>
#include <ctime>

namespace store::history {
namespace {

std::string utcNow()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

void insert(SQLite::Database& db, std::int64_t number, const std::string& title, const Bytes& changeset)
{
    SQLite::Statement statement(db, "INSERT INTO history(number, title, utc, version, changeset) VALUES(?, ?, ?, '', ?)");
    statement.bind(1, number);
    statement.bind(2, title);
    statement.bind(3, utcNow());
    statement.bind(4, changeset.empty() ? "" : static_cast<const void*>(changeset.data()), int(changeset.size()));
    statement.exec();
}

/// Each of the entries stands at the index of its number.
void markCurrentLine(const HistoryTree& tree, std::int64_t current, std::vector<HistoryEntry>& entries)
{
    for (std::int64_t step = current; step > 0; step = tree.parent(step))
        entries[std::size_t(step)].place = HistoryPlace::Done;
    entries.front().place = HistoryPlace::Done;
    for (auto step = tree.next(current); step; step = tree.next(*step))
        entries[std::size_t(*step)].place = HistoryPlace::Ahead;
}

} // namespace

std::int64_t current(SQLite::Database& db) { return db.execAndGet("SELECT current FROM state").getInt64(); }

void setCurrent(SQLite::Database& db, std::int64_t number)
{
    SQLite::Statement statement(db, "UPDATE state SET current = ?");
    statement.bind(1, number);
    statement.exec();
}

void start(SQLite::Database& db, const std::string& title)
{
    insert(db, 0, title, {});
    db.exec("INSERT INTO state(id, current) VALUES(1, 0)");
}

void append(SQLite::Database& db, HistoryTree& tree, const std::string& title, const Bytes& changeset)
{
    const std::int64_t number = tree.append(current(db));
    insert(db, number, title, changeset);
    setCurrent(db, number);
}

Bytes changeset(SQLite::Database& db, std::int64_t number)
{
    SQLite::Statement statement(db, "SELECT changeset FROM history WHERE number = ?");
    statement.bind(1, number);
    if (!statement.executeStep())
        return {};
    const SQLite::Column column = statement.getColumn(0);
    const auto* first = static_cast<const std::byte*>(column.getBlob());
    return Bytes(first, first + column.getBytes());
}

std::string title(SQLite::Database& db, std::int64_t number)
{
    SQLite::Statement statement(db, "SELECT title FROM history WHERE number = ?");
    statement.bind(1, number);
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

std::vector<HistoryEntry> entries(SQLite::Database& db)
{
    const HistoryTree tree(db);
    std::vector<HistoryEntry> all;
    SQLite::Statement statement(db, "SELECT number, title, utc, version FROM history ORDER BY number");
    while (statement.executeStep()) {
        HistoryEntry& entry = all.emplace_back();
        entry.number = statement.getColumn(0).getInt64();
        if (entry.number != std::int64_t(all.size()) - 1)
            throw SQLite::Exception("a step of its history is missing", SQLITE_CORRUPT);
        entry.parent = entry.number == 0 ? 0 : tree.parent(entry.number);
        entry.title = statement.getColumn(1).getString();
        entry.utc = statement.getColumn(2).getString();
        entry.version = statement.getColumn(3).getString();
    }
    if (current(db) >= std::int64_t(all.size()) || tree.last() >= std::int64_t(all.size()))
        throw SQLite::Exception("the end of its history is missing", SQLITE_CORRUPT);
    markCurrentLine(tree, current(db), all);
    return all;
}

void nameVersion(SQLite::Database& db, std::int64_t number, const std::string& name)
{
    SQLite::Statement statement(db, "UPDATE history SET version = ? WHERE number = ?");
    statement.bind(1, name);
    statement.bind(2, number);
    statement.exec();
}

} // namespace store::history

// SPDX-License-Identifier: Apache-2.0
#include "app/store/history.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

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

} // namespace

std::int64_t current(SQLite::Database& db)
{
    return db.execAndGet("SELECT current FROM state").getInt64();
}

std::int64_t last(SQLite::Database& db)
{
    return db.execAndGet("SELECT max(number) FROM history").getInt64();
}

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

void append(SQLite::Database& db, const std::string& title, const Bytes& changeset)
{
    const std::int64_t number = current(db) + 1;
    SQLite::Statement drop(db, "DELETE FROM history WHERE number >= ?");
    drop.bind(1, number);
    drop.exec();
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
    const std::int64_t now = current(db);
    std::vector<HistoryEntry> all;
    SQLite::Statement statement(db, "SELECT number, title, utc, version FROM history ORDER BY number");
    while (statement.executeStep()) {
        HistoryEntry& entry = all.emplace_back();
        entry.number = statement.getColumn(0).getInt64();
        entry.title = statement.getColumn(1).getString();
        entry.utc = statement.getColumn(2).getString();
        entry.version = statement.getColumn(3).getString();
        entry.undone = entry.number > now;
    }
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

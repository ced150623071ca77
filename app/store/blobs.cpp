// SPDX-License-Identifier: Apache-2.0
#include "app/store/blobs.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <limits>

namespace store::blobs {
namespace {

std::span<const std::byte> bytesOf(const SQLite::Column& column)
{
    return {static_cast<const std::byte*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

} // namespace

std::string put(SQLite::Database& db, std::span<const std::byte> bytes)
{
    if (bytes.size() > std::size_t(std::numeric_limits<int>::max()))
        throw SQLite::Exception("blob", SQLITE_TOOBIG);
    const std::string sha256 = sha256Hex(bytes);
    SQLite::Statement statement(db, "INSERT OR IGNORE INTO blobs(sha256, bytes) VALUES(?, ?)");
    statement.bind(1, sha256);
    statement.bindNoCopy(2, bytes.empty() ? "" : static_cast<const void*>(bytes.data()), int(bytes.size()));
    statement.exec();
    return sha256;
}

std::optional<Bytes> get(SQLite::Database& db, const std::string& sha256, const std::filesystem::path& film)
{
    SQLite::Statement statement(db, "SELECT bytes FROM blobs WHERE sha256 = ?");
    statement.bind(1, sha256);
    if (!statement.executeStep())
        return std::nullopt;
    const SQLite::Column column = statement.getColumn(0);
    const auto bytes = bytesOf(column);
    if (sha256Hex(bytes) != sha256)
        throw StoreError("store.damaged",
            "A picture in " + film.string() + " is damaged (" + sha256.substr(0, 12) + "..); generate or import it again.");
    return Bytes(bytes.begin(), bytes.end());
}

std::vector<std::string> broken(SQLite::Database& db)
{
    std::vector<std::string> hashes;
    SQLite::Statement statement(db, "SELECT sha256, bytes FROM blobs");
    while (statement.executeStep()) {
        std::string sha256 = statement.getColumn(0).getString();
        const SQLite::Column column = statement.getColumn(1);
        if (sha256Hex(bytesOf(column)) != sha256)
            hashes.push_back(std::move(sha256));
    }
    return hashes;
}

} // namespace store::blobs

// SPDX-License-Identifier: Apache-2.0
#include "app/store/connection.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <string>
#include <string_view>

namespace store {
namespace {

constexpr int kPatienceMilliseconds = 5000;

void setOption(SQLite::Database& db, int option, int value)
{
    if (const int code = sqlite3_db_config(db.getHandle(), option, value, nullptr); code != SQLITE_OK)
        throw SQLite::Exception("SQLite refused a setting", code);
}

/// A path as part of a file: URI.
std::string uriPath(const std::filesystem::path& path)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri;
    for (const char c : std::filesystem::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#')
            ((uri += '%') += kHex[static_cast<unsigned char>(c) >> 4]) += kHex[c & 15];
        else
            uri += c;
    }
    return uri;
}

/// For reading. Where not even SQLite's shared memory file can be made (a read-only folder), the film is read as one that
/// nobody changes; that is right as long as no log of a writer lies beside it.
std::unique_ptr<SQLite::Database> connectForReading(const std::filesystem::path& film)
{
    const std::string uri = "file:" + uriPath(film) + "?mode=ro";
    const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    try {
        auto db = std::make_unique<SQLite::Database>(uri, flags, kPatienceMilliseconds);
        db->exec("SELECT count(*) FROM sqlite_schema"); // opening is lazy: touch the file now
        return db;
    } catch (const SQLite::Exception& error) {
        const int code = error.getErrorCode();
        std::error_code none;
        const bool log = std::filesystem::file_size(film.string() + "-wal", none) > 0 && !none;
        if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || log)
            throw;
        return std::make_unique<SQLite::Database>(uri + "&immutable=1", flags, kPatienceMilliseconds);
    }
}

} // namespace

std::unique_ptr<SQLite::Database> connect(const std::filesystem::path& film, Access access)
{
    auto db = access == Access::Read ? connectForReading(film)
                                     : std::make_unique<SQLite::Database>(film.string(), SQLite::OPEN_READWRITE, kPatienceMilliseconds);
    setOption(*db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    if (access == Access::Salvage) {
        db->exec("PRAGMA writable_schema = ON");
        return db;
    }
    setOption(*db, SQLITE_DBCONFIG_DEFENSIVE, 1);
    if (access == Access::Write) {
        db->exec("PRAGMA journal_mode = WAL");
        db->exec("PRAGMA synchronous = FULL");
    }
    return db;
}

} // namespace store

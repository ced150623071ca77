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

std::filesystem::path logOf(const std::filesystem::path& film) { return film.string() + "-wal"; }

/// For reading. Where not even SQLite's shared memory file can be made (a read-only folder), the film is read as one that
/// nobody changes; that is right as long as no log of a writer lies beside it.
Connection connectForReading(const std::filesystem::path& film)
{
    const std::string uri = "file:" + uriPath(film) + "?mode=ro";
    const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    const bool logged = std::filesystem::exists(logOf(film));
    try {
        const CloseConnection close{logged ? std::filesystem::path() : film};
        Connection db(new SQLite::Database(uri, flags, kPatienceMilliseconds), close);
        db->exec("SELECT count(*) FROM sqlite_schema"); // opening is lazy: touch the file now
        return db;
    } catch (const SQLite::Exception& error) {
        const int code = error.getErrorCode();
        if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || logged)
            throw;
        return Connection(new SQLite::Database(uri + "&immutable=1", flags, kPatienceMilliseconds));
    }
}

} // namespace

void CloseConnection::operator()(SQLite::Database* db) const
{
    delete db;
    std::error_code missing;
    if (tidy.empty() || std::filesystem::file_size(logOf(tidy), missing) != 0 || missing)
        return;
    try {
        // The last connection that may write removes the log; SQLite itself sees to it that this is the last.
        SQLite::Database(tidy.string(), SQLite::OPEN_READWRITE).exec("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception&) {
        return; // an empty log harms nobody
    }
}

Connection connect(const std::filesystem::path& film, Access access)
{
    Connection db = access == Access::Read ? connectForReading(film)
                                           : Connection(new SQLite::Database(film.string(), SQLite::OPEN_READWRITE, kPatienceMilliseconds));
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

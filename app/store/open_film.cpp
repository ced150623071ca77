// SPDX-License-Identifier: Apache-2.0
#include "app/store/opened_film.h"

#include "app/store/connection.h"
#include "app/store/errors.h"
#include "app/store/film_header.h"
#include "app/store/plan_rows.h"
#include "app/store/row_tables.h"
#include "app/store/schema.h"
#include "app/store/upgrade.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <optional>

namespace store {
namespace {

/// Up to this size every page is checked when a film opens; larger ones are almost all pictures, which carry their own hashes:
/// there only the plan's tables are.
constexpr std::uintmax_t kFullCheckBytes = 256u << 20;

std::string checkResult(SQLite::Database& db, const std::string& pragma)
{
    SQLite::Statement statement(db, pragma);
    const std::string result = statement.executeStep() ? statement.getColumn(0).getString() : std::string("no answer");
    return result == "ok" ? std::string() : result;
}

/// A look at the film before anything may be written into it.
struct Inspection {
    int version = 0;
    std::string fault; // why it counts as damaged; empty: sound
    bool marked = true; // its header says that it is a film
    plan::Plan plan; // of a sound film of this version
    Connection db; // for reading
};

Inspection inspect(const std::filesystem::path& path)
{
    Inspection film;
    try {
        film.db = connect(path, Access::Read);
        film.version = identify(*film.db, path);
        film.fault = firstFault(*film.db, path);
        if (film.fault.empty() && film.version == kVersion) {
            // One transaction, so that all tables are of one moment beside a writer.
            film.db->exec("BEGIN");
            film.plan = readPlan(*film.db);
            film.db->exec("COMMIT");
        }
    } catch (const SQLite::Exception& error) {
        film.db.reset();
        if (!saysDamaged(error))
            throw;
        film.marked = error.getErrorCode() != SQLITE_NOTADB || carriesFilmMark(path);
        film.fault = error.what();
    } catch (const plan::PlanError& error) {
        film.fault = error.what();
    }
    if (!film.fault.empty())
        film.db.reset();
    return film;
}

bool cannotBeWritten(const StoreError& error) { return error.code() == "store.read_only"; }

/// A file without the mark may still be a film whose first page is lost.
OpenedFilm rescued(const std::filesystem::path& path, const Inspection& film)
{
    if (!film.marked && !fillsWholePages(path))
        throw notAFilm(path);
    try {
        return rescue(path, film.fault);
    } catch (const StoreError& error) {
        if (film.marked || error.code() != "store.damaged")
            throw;
        throw notAFilm(path);
    }
}

/// The lock, or nothing where the file or its folder cannot be written.
std::unique_ptr<FileLock> lockForWriting(const std::filesystem::path& path)
{
    try {
        return std::make_unique<FileLock>(path);
    } catch (const StoreError& error) {
        if (!cannotBeWritten(error))
            throw;
        return nullptr;
    }
}

} // namespace

std::string firstFault(SQLite::Database& db, const std::filesystem::path& path)
{
    // SQLite reads the missing end of a last page as zeros.
    if (std::filesystem::file_size(path) % kPageBytes != 0)
        return "its end is missing";
    if (std::filesystem::file_size(path) <= kFullCheckBytes)
        return checkResult(db, "PRAGMA quick_check(1)");
    std::string fault = checkResult(db, "PRAGMA quick_check('film')");
    forEachRowType([&]<class Row>() {
        if (fault.empty())
            fault = checkResult(db, std::string("PRAGMA quick_check('") + RowTable<Row>::name + "')");
    });
    return fault.empty() ? checkResult(db, "PRAGMA quick_check('history')") : fault;
}

OpenedFilm openForReading(const std::filesystem::path& path)
{
    requireFile(path);
    Inspection film = inspect(path);
    if (!film.fault.empty())
        return rescued(path, film);
    OpenedFilm opened;
    opened.path = path;
    opened.db = std::move(film.db);
    opened.plan = std::move(film.plan);
    if (film.version < kVersion) {
        opened.db.reset();
        opened.copy = std::make_unique<PrivateCopy>(path);
        opened.db = connect(opened.copy->film(), Access::Write);
        upgrade(*opened.db, film.version);
        opened.plan = readPlan(*opened.db);
    }
    return opened;
}

OpenedFilm openForWriting(const std::filesystem::path& path)
{
    requireFile(path);
    auto lock = lockForWriting(path);
    if (!lock)
        return openForReading(path);
    Inspection film = inspect(path);
    if (!film.fault.empty())
        return rescued(path, film);
    OpenedFilm opened;
    opened.path = path;
    opened.db = connect(path, Access::Write);
    if (sqlite3_db_readonly(opened.db->getHandle(), "main") == 1)
        return openForReading(path);
    opened.lock = std::move(lock);
    opened.plan = std::move(film.plan);
    if (film.version < kVersion) {
        backUp(*opened.db, path, film.version);
        upgrade(*opened.db, film.version);
        opened.plan = readPlan(*opened.db);
    }
    return opened;
}

} // namespace store

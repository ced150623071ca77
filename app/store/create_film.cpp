// SPDX-License-Identifier: Apache-2.0
#include "app/store/opened_film.h"

#include "app/store/blobs.h"
#include "app/store/durable.h"
#include "app/store/errors.h"
#include "app/store/history.h"
#include "app/store/plan_rows.h"
#include "app/store/row_statements.h"
#include "app/store/schema.h"
#include "app/store/search_index.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace store {
namespace {

void writeNewFilm(SQLite::Database& db, const plan::Plan& plan, const std::string& firstStep)
{
    createSchema(db);
    SQLite::Statement film(db, upsertSql<plan::Film>());
    bindRow(film, plan.film);
    film.exec();
    plan::Plan empty;
    empty.film = plan.film;
    writeDifference(db, empty, plan);
    search_index::fill(db, plan);
    history::start(db, firstStep);
}

void copyReadableBlobs(const OpenedFilm& from, SQLite::Database& to)
{
    try {
        SQLite::Statement statement(*from.db, "SELECT sha256 FROM blobs");
        while (statement.executeStep()) {
            const std::string sha256 = statement.getColumn(0).getString();
            try {
                if (const auto bytes = blobs::get(*from.db, sha256, from.path))
                    blobs::put(to, *bytes);
            } catch (const StoreError&) {
                continue; // a broken picture stays behind; its row says so when it is looked at
            }
        }
    } catch (const SQLite::Exception&) {
        return; // the rest of a damaged table
    }
}

/// Fills a file beside the final name and gives it its name when all is on the disk.
template <class Fill>
void createWith(const std::filesystem::path& path, Fill fill)
{
    const UnfinishedFile unfinished(path);
    {
        SQLite::Database db(unfinished.path().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec("PRAGMA page_size = " + std::to_string(kPageBytes));
        db.exec("PRAGMA journal_mode = WAL"); // remembered by the file
        SQLite::Transaction transaction(db);
        fill(db);
        transaction.commit();
    }
    publish(unfinished.path(), path);
}

} // namespace

void createFilm(const std::filesystem::path& path, const plan::Plan& plan)
{
    createWith(path, [&plan](SQLite::Database& db) { writeNewFilm(db, plan, "New film"); });
}

void createFilmFromRescued(const std::filesystem::path& path, const OpenedFilm& rescued)
{
    createWith(path, [&rescued](SQLite::Database& db) {
        writeNewFilm(db, rescued.plan, "Rescued from a damaged film");
        copyReadableBlobs(rescued, db);
    });
}

} // namespace store

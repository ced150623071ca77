// SPDX-License-Identifier: Apache-2.0
#include "app/store/schema.h"

#include <SQLiteCpp/Database.h>

#include <string>

namespace store {
namespace {

// One table for each row type of app/plan/rows.h, one column for each field. Texts such as look, transform and keys are JSON.
// Ids are positive 63-bit numbers: printf('%016x', id) gives what the command line prints. A column that a later version added may
// be NULL, which stands for the field's default (upgrade.cpp).
constexpr const char* kRows = R"sql(
CREATE TABLE film(id INTEGER PRIMARY KEY CHECK(id = 1), title TEXT NOT NULL, rate TEXT NOT NULL, sensor TEXT NOT NULL,
    lenses TEXT NOT NULL, deliveries TEXT NOT NULL, look TEXT NOT NULL) STRICT;
CREATE TABLE scenes(id INTEGER PRIMARY KEY, "order" REAL NOT NULL, number TEXT NOT NULL, omitted INTEGER NOT NULL,
    heading TEXT NOT NULL, script TEXT NOT NULL, look TEXT NOT NULL) STRICT;
CREATE TABLE items(id INTEGER PRIMARY KEY, scene INTEGER NOT NULL, "order" REAL NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL, shape TEXT NOT NULL, dimensions TEXT NOT NULL, source TEXT NOT NULL, transform TEXT NOT NULL,
    semantic TEXT NOT NULL, colour TEXT, words TEXT NOT NULL, figure TEXT, light TEXT,
    style TEXT) STRICT;
CREATE TABLE setups(id INTEGER PRIMARY KEY, scene INTEGER NOT NULL, letter TEXT NOT NULL, sensor TEXT NOT NULL,
    lenses TEXT NOT NULL, stop REAL NOT NULL, support TEXT NOT NULL, keys TEXT NOT NULL,
    camera TEXT) STRICT;
CREATE TABLE shots(id INTEGER PRIMARY KEY, scene INTEGER NOT NULL, setup INTEGER NOT NULL, "order" REAL NOT NULL,
    label TEXT NOT NULL, range TEXT NOT NULL, size TEXT NOT NULL, type TEXT NOT NULL, angle TEXT NOT NULL,
    move TEXT NOT NULL, description TEXT NOT NULL, dialogue TEXT NOT NULL, notes TEXT NOT NULL, status TEXT NOT NULL,
    look TEXT NOT NULL) STRICT;
CREATE TABLE overrides(id INTEGER PRIMARY KEY, shot INTEGER NOT NULL, item INTEGER NOT NULL, hidden INTEGER NOT NULL,
    transform TEXT) STRICT;
CREATE TABLE panels(id INTEGER PRIMARY KEY, shot INTEGER NOT NULL, kind TEXT NOT NULL, frame INTEGER NOT NULL,
    caption TEXT NOT NULL) STRICT;
CREATE TABLE previews(id INTEGER PRIMARY KEY, panel INTEGER NOT NULL, state TEXT NOT NULL, createdUtc TEXT NOT NULL,
    picture TEXT NOT NULL, thumbnail TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, seed INTEGER NOT NULL,
    revision TEXT NOT NULL, provenance TEXT NOT NULL, approval TEXT) STRICT;
)sql";

// The history is SQLite changesets of the tables above; `current` is the number of the step that the film stands at.
// Step 0 is the film as it was made and has no changeset. Pictures stay when no row names them any more: undo may need them.
// Steps form a tree (history_tree.h), of which only the forks are written down.
constexpr const char* kHistoryAndBlobs = R"sql(
CREATE TABLE history(number INTEGER PRIMARY KEY, title TEXT NOT NULL, utc TEXT NOT NULL, version TEXT NOT NULL,
    changeset BLOB NOT NULL) STRICT;
CREATE TABLE state(id INTEGER PRIMARY KEY CHECK(id = 1), current INTEGER NOT NULL) STRICT;
CREATE TABLE blobs(sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT;
)sql";

// A step that stands in neither table follows the step before it by number, and redo goes on to the one after it.
constexpr const char* kHistoryTree = R"sql(
CREATE TABLE branches(step INTEGER PRIMARY KEY, parent INTEGER NOT NULL CHECK(parent >= 0 AND parent < step)) STRICT;
CREATE TABLE turns(step INTEGER PRIMARY KEY, next INTEGER NOT NULL CHECK(next > step)) STRICT;
)sql";

} // namespace

void createHistoryTreeTables(SQLite::Database& db) { db.exec(kHistoryTree); }

void createSearchTable(SQLite::Database& db)
{
    db.exec("CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, name, body, prefix='2 3',"
            " tokenize=\"unicode61 remove_diacritics 2\")");
}

void createSchema(SQLite::Database& db)
{
    db.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    db.exec("PRAGMA user_version = " + std::to_string(kVersion));
    db.exec(kRows);
    db.exec(kHistoryAndBlobs);
    createHistoryTreeTables(db);
    createSearchTable(db);
}

} // namespace store

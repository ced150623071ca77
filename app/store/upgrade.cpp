// SPDX-License-Identifier: Apache-2.0
#include "app/store/upgrade.h"

#include "app/store/durable.h"
#include "app/store/schema.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <string>

namespace store {
namespace {

// A new column goes to the end of its table and has neither NOT NULL nor a default: SQLite applies the changesets of older
// steps with NULL in it, and compares with NULL. Reading takes NULL as the field's default.

/// Version 2: setups name their camera body, for scenes that are shot with several.
void addCameraOfSetups(SQLite::Database& db) { db.exec("ALTER TABLE setups ADD COLUMN camera TEXT"); }

/// Version 3: an edit after an undo opens a branch. Until then each step followed the one before it, which needs no entry.
void addHistoryTree(SQLite::Database& db) { createHistoryTreeTables(db); }

/// Version 4: previews keep who approved them.
void addApprovalOfPreviews(SQLite::Database& db) { db.exec("ALTER TABLE previews ADD COLUMN approval TEXT"); }

/// Version 5: items may have the invented style of another one, or keep theirs.
void addStyleOfItems(SQLite::Database& db) { db.exec("ALTER TABLE items ADD COLUMN style TEXT"); }

/// Version 6: figures have hair and an outfit, in the text of their column. Older ones say nothing of them, which stands for their
/// own; a program that would drop what newer ones say must not open them.
void addWardrobeOfFigures(SQLite::Database&) { }

/// Version 7: figures have a face, in the text of their column; older ones have the common one.
void addFaceOfFigures(SQLite::Database&) { }

/// Version 8: looks have an exposure, in the text of their column; older ones are exposed as the hour asks.
void addExposureOfLooks(SQLite::Database&) { }

using UpgradeStep = void (*)(SQLite::Database&);

/// The step at index i leads from version i + 1 to i + 2.
constexpr std::array<UpgradeStep, kVersion - 1> kSteps{
    addCameraOfSetups, addHistoryTree, addApprovalOfPreviews, addStyleOfItems, addWardrobeOfFigures, addFaceOfFigures, addExposureOfLooks};

} // namespace

void upgrade(SQLite::Database& db, int version)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    for (auto step = static_cast<std::size_t>(version - 1); step < kSteps.size(); ++step)
        kSteps[step](db);
    db.exec("PRAGMA user_version = " + std::to_string(kVersion));
    transaction.commit();
}

void copyFilm(SQLite::Database& db, const std::filesystem::path& to)
{
    const UnfinishedFile unfinished(to);
    SQLite::Statement statement(db, "VACUUM INTO ?");
    statement.bind(1, unfinished.path().string());
    statement.exec();
    publish(unfinished.path(), to);
}

void backUp(SQLite::Database& db, const std::filesystem::path& film, int version)
{
    std::filesystem::path name = film;
    name.replace_extension(".v" + std::to_string(version) + ".backup");
    for (int copy = 2; std::filesystem::exists(name); ++copy) {
        name = film;
        name.replace_extension(".v" + std::to_string(version) + "." + std::to_string(copy) + ".backup");
    }
    copyFilm(db, name);
}

} // namespace store

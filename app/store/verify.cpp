// SPDX-License-Identifier: Apache-2.0
#include "app/plan/edits.h"
#include "app/store/blobs.h"
#include "app/store/connection.h"
#include "app/store/errors.h"
#include "app/store/film_header.h"
#include "app/store/history.h"
#include "app/store/plan_rows.h"
#include "app/store/schema.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <set>

namespace store {
namespace {

using Faults = std::vector<std::string>;

void checkTables(SQLite::Database& db, Faults& faults)
{
    SQLite::Statement statement(db, "PRAGMA integrity_check");
    while (statement.executeStep())
        if (std::string fault = statement.getColumn(0).getString(); fault != "ok")
            faults.push_back("The file's tables are damaged: " + fault + ".");
}

void checkPlan(SQLite::Database& db, Faults& faults)
{
    const plan::Plan plan = readPlan(db, [&faults](const std::string& table, std::int64_t id, const std::string& sentence) {
        faults.push_back("Row " + plan::idText(id) + " of " + table + " cannot be read: " + sentence);
    });
    try {
        plan::check(plan);
    } catch (const plan::PlanError& error) {
        faults.push_back(error.what());
    }
}

void checkBlobs(SQLite::Database& db, Faults& faults)
{
    for (const std::string& sha256 : blobs::broken(db))
        faults.push_back("The picture or mesh " + sha256 + " is damaged: its bytes have another hash.");
    SQLite::Statement missing(db,
        "SELECT name FROM (SELECT picture AS name FROM previews UNION SELECT thumbnail FROM previews"
        " UNION SELECT shape FROM items WHERE kind = 'asset') WHERE name <> '' AND name NOT IN (SELECT sha256 FROM blobs)");
    while (missing.executeStep())
        faults.push_back("The picture or mesh " + missing.getColumn(0).getString() + " is named by the plan but is not in the file.");
}

Faults faultsOf(const std::filesystem::path& path)
{
    Faults faults;
    try {
        const auto db = connect(path, Access::Read);
        const int version = identify(*db, path);
        checkTables(*db, faults);
        if (version == kVersion) { // an older film is checked when it has been upgraded
            checkPlan(*db, faults);
            history::entries(*db); // throws where the steps do not hang together
        }
        checkBlobs(*db, faults);
    } catch (const SQLite::Exception& error) {
        if (!saysDamaged(error))
            throw;
        faults.push_back(storeError(error, path).what());
    }
    return faults;
}

} // namespace

std::vector<std::string> verify(const std::filesystem::path& path)
{
    return guarded(path, [&path] {
        requireFile(path);
        return faultsOf(path);
    });
}

} // namespace store

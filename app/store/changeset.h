// SPDX-License-Identifier: Apache-2.0
// SQLite's session extension: what a transaction changed, as bytes that can be applied backwards and forwards.
#pragma once

#include "app/store/plan_file.h"
#include "app/store/touched_rows.h"

#include <SQLiteCpp/Database.h>

#include <vector>

struct sqlite3_session;

namespace store {

/// Records all changes of the plan's tables from its construction on.
class ChangeRecorder {
public:
    explicit ChangeRecorder(SQLite::Database& db);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;

    /// Empty where nothing changed.
    Bytes changeset() const;

private:
    sqlite3_session* m_session = nullptr;
};

TouchedRows touchedRows(const Bytes& changeset);
/// What undoes a changeset.
Bytes inverted(const Bytes& changeset);
/// The same change in as few changesets as can be, to be applied in their order: more than one where columns were added to a
/// table in between.
std::vector<Bytes> merged(const std::vector<Bytes>& changesets);
/// Changes the tables; throws SQLite::Exception and changes nothing where the rows are not those that were recorded.
void applyChangeset(SQLite::Database& db, const Bytes& changeset);

} // namespace store

// SPDX-License-Identifier: Apache-2.0
// The table of steps, and the step that the film stands at.
#pragma once

#include "app/store/history_tree.h"
#include "app/store/plan_file.h"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace store {

/// Functions inside a transaction of the caller. Step 0 is the film as it was made.
namespace history {

std::int64_t current(SQLite::Database& db);
void setCurrent(SQLite::Database& db, std::int64_t number);
/// Writes step 0 of a new film.
void start(SQLite::Database& db, const std::string& title);
/// Adds a step behind the current one and makes it the current; what could be redone stays as another line.
void append(SQLite::Database& db, HistoryTree& tree, const std::string& title, const Bytes& changeset);
Bytes changeset(SQLite::Database& db, std::int64_t number);
std::string title(SQLite::Database& db, std::int64_t number);
std::vector<HistoryEntry> entries(SQLite::Database& db);
void nameVersion(SQLite::Database& db, std::int64_t number, const std::string& name);

} // namespace history

} // namespace store

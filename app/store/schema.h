// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace SQLite {
class Database;
}

namespace store {

/// "Prvs" in the file's header: what the `file` tool and this program know a film by.
inline constexpr std::int32_t kApplicationId = 0x50727673;
/// Every film has pages of this size; film_header.cpp counts on it where a header is broken.
inline constexpr int kPageBytes = 4096;
/// The layout of the tables. A change of a table raises it and adds a function to upgrade.cpp.
inline constexpr int kVersion = 8;

/// Makes all tables in an empty database and marks it as a film of this version.
void createSchema(SQLite::Database& db);
/// The search table alone.
void createSearchTable(SQLite::Database& db);
/// The tables of the history's forks alone.
void createHistoryTreeTables(SQLite::Database& db);

} // namespace store

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace store {

/// Brings a film's tables to this program's version, in one transaction.
void upgrade(SQLite::Database& db, int version);
/// Writes a copy beside the film before it is upgraded: NAME.v1.backup, or NAME.v1.2.backup where that exists.
void backUp(SQLite::Database& db, const std::filesystem::path& film, int version);
/// A copy of an open film at a new path; on disk when it returns.
void copyFilm(SQLite::Database& db, const std::filesystem::path& to);

} // namespace store

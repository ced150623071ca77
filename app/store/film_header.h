// SPDX-License-Identifier: Apache-2.0
// Is this file a film, and which one? The first 100 bytes of an SQLite file say it (sqlite.org/fileformat.html, section 1.3).
#pragma once

#include "app/store/plan_file.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace store {

/// Throws "store.missing" where there is no such file and "store.not_a_film" for a folder or an empty file.
void requireFile(const std::filesystem::path& film);

/// The version of an open film. Throws "store.not_a_film" for another program's database, "store.newer" for a version that
/// this program does not know, and SQLite::Exception (damaged) for a film whose header is broken.
int identify(SQLite::Database& db, const std::filesystem::path& film);

/// True where a file that SQLite does not take as its own still carries a film's mark. Never call it while this process has
/// the file open through SQLite: closing it would drop SQLite's locks.
bool carriesFilmMark(const std::filesystem::path& film);
/// True where the file has at least one page and no part of one, as each film has.
bool fillsWholePages(const std::filesystem::path& film);
StoreError notAFilm(const std::filesystem::path& film);

/// Writes the parts of the header that are the same in every film.
void repairHeader(const std::filesystem::path& privateCopy);
/// Puts the first page of `freshFilm` into the file. It holds the list of tables, which is the same in every film that this
/// version has made.
void replaceFirstPage(const std::filesystem::path& privateCopy, const std::filesystem::path& freshFilm);

} // namespace store

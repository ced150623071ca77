// SPDX-License-Identifier: Apache-2.0
// A film that has been opened, in one of three ways: for writing, for reading, or rescued from a damaged file.
#pragma once

#include "app/plan/plan.h"
#include "app/store/connection.h"
#include "app/store/file_lock.h"
#include "app/store/private_copy.h"

#include <filesystem>
#include <memory>
#include <string>

namespace store {

struct OpenedFilm {
    std::filesystem::path path;
    std::unique_ptr<FileLock> lock; // where it may be written
    std::unique_ptr<PrivateCopy> copy; // where the original must not be touched
    Connection db;
    std::unique_ptr<SQLite::Database> rescuedSearch; // in memory: a damaged film's own index is not trusted
    std::string damage;
    plan::Plan plan;

    bool readOnly() const { return lock == nullptr; }
    SQLite::Database& searchDb() const { return rescuedSearch ? *rescuedSearch : *db; }
};

/// Both throw StoreError or SQLite::Exception.
OpenedFilm openForWriting(const std::filesystem::path& path);
OpenedFilm openForReading(const std::filesystem::path& path);

/// Makes a new film; the file appears complete or not at all.
void createFilm(const std::filesystem::path& path, const plan::Plan& plan);
/// Reads what can be read of a damaged film. `reason` says how it was found.
OpenedFilm rescue(const std::filesystem::path& path, const std::string& reason);
/// A whole film from a rescued one: its plan and the pictures that can be read, with a new history.
void createFilmFromRescued(const std::filesystem::path& path, const OpenedFilm& rescued);

/// Empty where SQLite finds the tables sound, else its first complaint.
std::string firstFault(SQLite::Database& db, const std::filesystem::path& path);

} // namespace store

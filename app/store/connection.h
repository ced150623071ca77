// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <memory>

namespace store {

enum class Access {
    Write, // every commit is on disk when it returns
    Read, // beside a writer
    Salvage, // of a private copy of a damaged file: looks past errors in the schema
};

/// Closes a connection. SQLite leaves an empty log behind a reader in a folder that it may write to: `tidy` names the film
/// whose log is to be removed then.
struct CloseConnection {
    std::filesystem::path tidy;
    void operator()(SQLite::Database* db) const;
};
using Connection = std::unique_ptr<SQLite::Database, CloseConnection>;

/// Opens a film's database with the settings that all connections share: no trust in what the schema says, no writing of
/// internal tables, five seconds of patience. Throws SQLite::Exception.
Connection connect(const std::filesystem::path& film, Access access);

} // namespace store

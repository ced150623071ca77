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

/// Opens a film's database with the settings that all connections share: no trust in what the schema says, no writing of
/// internal tables, five seconds of patience. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> connect(const std::filesystem::path& film, Access access);

} // namespace store

// SPDX-License-Identifier: Apache-2.0
// Pictures and meshes by the SHA-256 of their bytes. Written once, never changed, never part of undo.
#pragma once

#include "app/store/plan_file.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace store::blobs {

/// On disk when it returns. Returns the hash, also where the bytes are there already.
std::string put(SQLite::Database& db, std::span<const std::byte> bytes);
/// Nothing where there is no such blob; "store.damaged" where its bytes no longer have this hash.
std::optional<Bytes> get(SQLite::Database& db, const std::string& sha256, const std::filesystem::path& film);
/// Hashes of the blobs whose bytes are not what was written.
std::vector<std::string> broken(SQLite::Database& db);

} // namespace store::blobs

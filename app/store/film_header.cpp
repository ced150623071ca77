// SPDX-License-Identifier: Apache-2.0
#include "app/store/film_header.h"

#include "app/store/errors.h"
#include "app/store/schema.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <array>
#include <cstring>
#include <fstream>

namespace store {
namespace {

constexpr std::streamoff kApplicationIdOffset = 68;

bool hasFilmTables(SQLite::Database& db)
{
    return db.execAndGet("SELECT count(*) FROM sqlite_schema WHERE name IN ('film', 'scenes', 'shots', 'history')").getInt() == 4;
}

} // namespace

StoreError notAFilm(const std::filesystem::path& film)
{
    return {"store.not_a_film", film.string() + " is not a Previsto film; choose a file that Previsto has made."};
}

void requireFile(const std::filesystem::path& film)
{
    std::error_code error;
    const auto status = std::filesystem::status(film, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throw StoreError("store.missing", film.string() + " does not exist; check the name and the folder.");
    if (status.type() == std::filesystem::file_type::none)
        throw StoreError(
            "store.cannot_open", film.string() + " cannot be reached (" + error.message() + "); check the rights of its folder.");
    if (status.type() != std::filesystem::file_type::regular || std::filesystem::file_size(film, error) == 0)
        throw notAFilm(film);
}

int identify(SQLite::Database& db, const std::filesystem::path& film)
{
    if (db.execAndGet("PRAGMA application_id").getInt() != kApplicationId) {
        if (hasFilmTables(db))
            throw SQLite::Exception("its mark is overwritten", SQLITE_CORRUPT);
        throw notAFilm(film);
    }
    const int version = db.execAndGet("PRAGMA user_version").getInt();
    if (version > kVersion)
        throw StoreError("store.newer",
            film.string() + " was made by a newer Previsto (its format is " + std::to_string(version) + ", this program knows "
                + std::to_string(kVersion) + "). Install the newer Previsto to open it.");
    if (version < 1)
        throw SQLite::Exception("its version is overwritten", SQLITE_CORRUPT);
    return version;
}

bool carriesFilmMark(const std::filesystem::path& film)
{
    std::ifstream file(film, std::ios::binary);
    std::array<unsigned char, 4> mark{};
    file.seekg(kApplicationIdOffset);
    file.read(reinterpret_cast<char*>(mark.data()), mark.size());
    return file && (mark[0] << 24 | mark[1] << 16 | mark[2] << 8 | mark[3]) == kApplicationId;
}

bool fillsWholePages(const std::filesystem::path& film)
{
    const auto size = std::filesystem::file_size(film);
    return size > 0 && size % kPageBytes == 0;
}

void repairHeader(const std::filesystem::path& privateCopy)
{
    // Magic, page size kPageBytes, write and read version 2 (WAL), no reserved bytes, the three fixed payload fractions.
    constexpr std::array<char, 24> kFixed{
        'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', '\0', 0x10, 0x00, 2, 2, 0, 64, 32, 32};
    const auto pages = static_cast<std::uint32_t>(std::filesystem::file_size(privateCopy) / kPageBytes);
    const std::array<char, 4> pageCount{char(pages >> 24), char(pages >> 16), char(pages >> 8), char(pages)};
    std::fstream file(privateCopy, std::ios::binary | std::ios::in | std::ios::out);
    file.write(kFixed.data(), kFixed.size());
    file.seekp(28); // the size of the database in pages: right also where the end of the file is missing
    file.write(pageCount.data(), pageCount.size());
}

void replaceFirstPage(const std::filesystem::path& privateCopy, const std::filesystem::path& freshFilm)
{
    std::array<char, kPageBytes> page{};
    std::ifstream(freshFilm, std::ios::binary).read(page.data(), page.size());
    std::fstream(privateCopy, std::ios::binary | std::ios::in | std::ios::out).write(page.data(), page.size());
    repairHeader(privateCopy);
}

} // namespace store

// SPDX-License-Identifier: Apache-2.0
#include "app/store/errors.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <system_error>

namespace store {
namespace {

StoreError full(const std::string& film)
{
    return {"store.full", film + " could not be written because the disk is full. Nothing was changed; free some space and try again."};
}

StoreError unwritable(const std::string& film)
{
    return {"store.read_only",
        film
            + " cannot be written: the file, its folder or its disk is read-only. Copy it to a folder that you "
              "may write to."};
}

} // namespace

StoreError storeError(const SQLite::Exception& error, const std::filesystem::path& path)
{
    const std::string film = path.string();
    switch (error.getErrorCode()) {
    case SQLITE_FULL:
        return full(film);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return unwritable(film);
    case SQLITE_CANTOPEN:
        return {"store.cannot_open", film + " cannot be opened; check that its folder exists and that you may write there."};
    case SQLITE_IOERR:
        return {"store.io",
            film + " could not be read or written: the disk reports an error (" + error.getErrorStr()
                + "). Nothing was changed; check the disk and its free space."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {"store.locked", film + " is in use by another program; close it there and try again."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {"store.damaged", film + " is damaged (" + error.what() + "); open it again to save what can be read."};
    case SQLITE_NOMEM:
        return {"store.memory", "There is not enough memory for " + film + "; close other programs and try again."};
    case SQLITE_CONSTRAINT:
        return {"store.row", film + " cannot hold this edit: a number of it is not a number (" + error.what() + "). Type the value again."};
    case SQLITE_TOOBIG:
        return {"store.too_big", "A picture or text is too large for " + film + "; the limit is one gigabyte."};
    default:
        return {"store.failed", film + " could not be read or written (" + error.what() + "). Nothing was changed."};
    }
}

bool saysDamaged(const SQLite::Exception& error) { return error.getErrorCode() == SQLITE_CORRUPT || error.getErrorCode() == SQLITE_NOTADB; }

StoreError systemError(int number, const std::string& what, const std::filesystem::path& path)
{
    if (number == ENOSPC || number == EDQUOT)
        return full(path.string());
    if (number == EROFS || number == EACCES || number == EPERM)
        return unwritable(path.string());
    return {"store.io", what + " " + path.string() + " failed: " + std::system_category().message(number) + "."};
}

void rethrowAsStoreError(const std::filesystem::path& film)
{
    try {
        throw;
    } catch (const StoreError&) {
        throw;
    } catch (const SQLite::Exception& error) {
        throw storeError(error, film);
    } catch (const plan::PlanError& error) {
        throw StoreError("store.row", film.string() + " cannot hold this edit: " + error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        throw systemError(error.code().value(), "Working with", film);
    } catch (const std::bad_alloc&) {
        throw StoreError("store.memory", "There is not enough memory for " + film.string() + "; close other programs and try again.");
    }
}

} // namespace store

// SPDX-License-Identifier: Apache-2.0
// The one place where failures of SQLite, of the file system and of the plan become StoreError.
#pragma once

#include "app/store/plan_file.h"

#include <filesystem>
#include <string>

namespace SQLite {
class Exception;
}

namespace store {

/// The error for a failed SQLite call on a film: a code by what went wrong, a sentence that names the file.
StoreError storeError(const SQLite::Exception& error, const std::filesystem::path& film);
/// True where the failure says that the file's content is broken.
bool saysDamaged(const SQLite::Exception& error);
/// The error for a failed system call, from its errno.
StoreError systemError(int number, const std::string& what, const std::filesystem::path& film);
/// Turns the exception that is being handled into StoreError; call it in a catch block.
[[noreturn]] void rethrowAsStoreError(const std::filesystem::path& film);

/// Runs a function of the store; whatever it throws leaves as StoreError.
template <class Function>
auto guarded(const std::filesystem::path& film, Function function)
{
    try {
        return function();
    } catch (...) {
        rethrowAsStoreError(film);
    }
}

} // namespace store

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace store {

/// Holds a film for one writer, by a lock on NAME.previsto.lock beside it. The system drops the lock when the process ends,
/// however it ends; the file holds the process id for the message that others see.
class FileLock {
public:
    /// Throws StoreError: "store.locked" where another has it, "store.read_only" where the folder cannot be written.
    explicit FileLock(const std::filesystem::path& film);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace store

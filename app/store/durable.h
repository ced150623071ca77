// SPDX-License-Identifier: Apache-2.0
// Files that must survive a power cut.
#pragma once

#include <filesystem>

namespace store {

/// Waits until a file's or a folder's content is on the disk. Throws StoreError.
void syncToDisk(const std::filesystem::path& path);
/// Gives a finished file its name, and never replaces another ("store.exists"); on disk when it returns.
void publish(const std::filesystem::path& finished, const std::filesystem::path& name);
/// The folder of a file, "." where the path has none.
std::filesystem::path folderOf(const std::filesystem::path& file);

/// A file that is being made beside its final place; removed, with SQLite's companions, unless it was published.
class UnfinishedFile {
public:
    explicit UnfinishedFile(const std::filesystem::path& name);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace store

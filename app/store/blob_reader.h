// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/plan_file.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace store {

/// Reads pictures and meshes of a film from any thread, beside the PlanFile that another thread owns: it has a connection of
/// its own. Thread-safe.
class BlobReaderFile {
public:
    /// For a film that is open, pass PlanFile::readablePath(). Throws StoreError.
    static std::shared_ptr<BlobReaderFile> open(const std::filesystem::path& path); // shared by the threads that read
    ~BlobReaderFile();
    BlobReaderFile(const BlobReaderFile&) = delete;
    BlobReaderFile& operator=(const BlobReaderFile&) = delete;

    /// Nothing where the film has no such blob. Throws StoreError where the disk fails or the blob is damaged.
    std::optional<Bytes> read(const std::string& sha256) const;

private:
    class Impl;
    explicit BlobReaderFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

using BlobReader = BlobReaderFile;

} // namespace store

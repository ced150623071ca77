// SPDX-License-Identifier: Apache-2.0
#include "app/store/durable.h"

#include "app/store/errors.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace store {

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

void syncToDisk(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throw systemError(errno, "Opening", path);
    const int result = ::fsync(descriptor);
    const int failure = errno;
    ::close(descriptor);
    if (result != 0)
        throw systemError(failure, "Writing", path);
}

void publish(const std::filesystem::path& finished, const std::filesystem::path& name)
{
    syncToDisk(finished);
    // A hard link fails where the name exists, a rename would replace it. Some file systems know no links: there the name is
    // looked at first.
    if (::link(finished.c_str(), name.c_str()) == 0) {
        ::unlink(finished.c_str());
    } else if (errno == EEXIST || std::filesystem::exists(name)) {
        throw StoreError("store.exists", name.string() + " exists already; choose another name.");
    } else if (::rename(finished.c_str(), name.c_str()) != 0) {
        throw systemError(errno, "Creating", name);
    }
    syncToDisk(folderOf(name));
}

UnfinishedFile::UnfinishedFile(const std::filesystem::path& name)
    : m_path(name.string() + "." + std::to_string(::getpid()) + ".unfinished")
{
    if (std::filesystem::exists(name))
        throw StoreError("store.exists", name.string() + " exists already; choose another name.");
    std::filesystem::remove(m_path);
}

UnfinishedFile::~UnfinishedFile()
{
    std::error_code ignored; // what cannot be removed is no reason to hide why the film was not made
    for (const char* companion : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(m_path.string() + companion, ignored);
}

} // namespace store

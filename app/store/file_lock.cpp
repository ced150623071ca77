// SPDX-License-Identifier: Apache-2.0
#include "app/store/file_lock.h"

#include "app/store/errors.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace store {
namespace {

[[noreturn]] void throwLocked(int descriptor, const std::filesystem::path& film)
{
    std::array<char, 16> text{};
    const auto length = ::pread(descriptor, text.data(), text.size(), 0);
    ::close(descriptor);
    const std::string holder(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    const std::string who = holder.empty()     ? "another program"
        : holder == std::to_string(::getpid()) ? "this program already"
                                               : "another program (process " + holder + ")";
    throw StoreError("store.locked", film.string() + " is open in " + who + ". Close it there, or open it for reading only.");
}

/// True where the name still leads to the opened file: its last holder may have removed it in between.
bool stillNamed(int descriptor, const std::filesystem::path& path)
{
    struct stat opened{};
    struct stat named{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino
        && opened.st_dev == named.st_dev;
}

} // namespace

FileLock::FileLock(const std::filesystem::path& film)
    : m_path(std::filesystem::weakly_canonical(film).string() + ".lock") // one lock, whichever link leads to the film
{
    for (;;) {
        const int descriptor = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            throw systemError(errno, "Locking", film);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK)
                throwLocked(descriptor, film);
            const int failure = errno;
            ::close(descriptor);
            throw systemError(failure, "Locking", film);
        }
        if (stillNamed(descriptor, m_path)) {
            m_descriptor = descriptor;
            break;
        }
        ::close(descriptor);
    }
    const std::string holder = std::to_string(::getpid());
    // The process id only makes the message better: a full disk must not keep a film from opening.
    if (::ftruncate(m_descriptor, 0) == 0 && ::pwrite(m_descriptor, holder.data(), holder.size(), 0) < 0)
        return;
}

FileLock::~FileLock()
{
    ::unlink(m_path.c_str()); // while the lock is held, so that nobody's lock file is taken away
    ::close(m_descriptor);
}

} // namespace store

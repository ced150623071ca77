// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/atomic_file.h"

#include "app/exchange/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace exchange {
namespace {

[[noreturn]] void fail(const fs::path& path, const std::string& reason)
{
    throw ExchangeError(path.string() + " cannot be written: " + reason + ".");
}

/// Removes the temporary file unless it has become the real one.
class Temporary {
public:
    explicit Temporary(const fs::path& path)
        : m_path(path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) + ".part"))
    {
    }
    ~Temporary()
    {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

void bringToDisk(const fs::path& path, const fs::path& target)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        fail(target, std::strerror(errno));
    const int result = ::fsync(file);
    const int error = errno;
    ::close(file);
    if (result != 0)
        fail(target, std::strerror(error));
}

} // namespace

void writeAtomically(const fs::path& path, const std::function<void(const fs::path&)>& write)
{
    if (path.filename().empty() || fs::is_directory(path))
        fail(path, "it is a folder; give a file name");
    std::error_code error;
    if (path.has_parent_path())
        fs::create_directories(path.parent_path(), error);
    if (error)
        fail(path, error.message());
    const Temporary temporary(fs::absolute(path));
    write(temporary.path());
    bringToDisk(temporary.path(), path);
    fs::rename(temporary.path(), path, error);
    if (error)
        fail(path, error.message());
}

void writeAtomically(const fs::path& path, std::span<const std::byte> bytes)
{
    writeAtomically(path, [&](const fs::path& temporary) {
        std::ofstream file(temporary, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
        file.close();
        if (!file)
            fail(path, std::strerror(errno));
    });
}

void writeAtomically(const fs::path& path, std::string_view text) { writeAtomically(path, std::as_bytes(std::span(text))); }

} // namespace exchange

// SPDX-License-Identifier: Apache-2.0
#include "app/store/private_copy.h"

#include "app/store/errors.h"

#include <cerrno>
#include <cstdlib>

namespace store {

PrivateCopy::PrivateCopy(const std::filesystem::path& film)
{
    std::string folder = (std::filesystem::temp_directory_path() / "previsto-XXXXXX").string();
    if (!::mkdtemp(folder.data()))
        throw systemError(errno, "Copying", film);
    m_folder = folder;
    m_film = m_folder / "film.previsto";
    try {
        std::filesystem::copy_file(film, m_film);
        const std::filesystem::path log = film.string() + "-wal";
        if (std::filesystem::exists(log))
            std::filesystem::copy_file(log, m_film.string() + "-wal");
        std::filesystem::permissions(m_film, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    } catch (...) {
        std::filesystem::remove_all(m_folder);
        throw;
    }
}

PrivateCopy::~PrivateCopy()
{
    std::error_code ignored; // a leftover in the temporary folder harms nobody
    std::filesystem::remove_all(m_folder, ignored);
}

} // namespace store

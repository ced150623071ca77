// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace store {

/// A copy of a film (with its log of commits that are not in it yet) in a folder of its own, removed when this goes. What
/// must not be touched is read and upgraded here.
class PrivateCopy {
public:
    explicit PrivateCopy(const std::filesystem::path& film);
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    const std::filesystem::path& film() const { return m_film; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_film;
};

} // namespace store

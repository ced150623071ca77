// SPDX-License-Identifier: Apache-2.0
// The only files that the model reader may open: the model and what lies in its folder or below, links followed.
#pragma once

#include <assimp/IOSystem.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace assets {

class ConfinedFiles : public Assimp::IOSystem {
public:
    /// `model` is a canonical path. Files beyond `maxBytes` are refused too.
    ConfinedFiles(std::filesystem::path model, std::uint64_t maxBytes);

    bool Exists(const char* file) const override;
    char getOsSeparator() const override { return '/'; }
    Assimp::IOStream* Open(const char* file, const char* mode) override;
    void Close(Assimp::IOStream* stream) override;
    bool ComparePaths(const char* one, const char* second) const override;

    /// Names of files that were asked for and lie outside, as the model wrote them.
    const std::vector<std::string>& refused() const { return m_refused; }

private:
    /// The file behind a name, or an empty path where it is not to be read.
    std::filesystem::path allowed(const std::string& file) const;

    std::filesystem::path m_folder;
    std::uint64_t m_maxBytes;
    mutable std::vector<std::string> m_refused; // Assimp asks `Exists` first, which is const
};

} // namespace assets

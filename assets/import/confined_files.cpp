// SPDX-License-Identifier: Apache-2.0
#include "assets/import/confined_files.h"

#include <assimp/MemoryIOWrapper.h>

#include <algorithm>
#include <fstream>

namespace assets {

namespace fs = std::filesystem;

ConfinedFiles::ConfinedFiles(fs::path model, std::uint64_t maxBytes)
    : m_folder(model.parent_path())
    , m_maxBytes(maxBytes)
{
}

fs::path ConfinedFiles::allowed(const std::string& file) const
{
    std::string name = file;
    std::ranges::replace(name, '\\', '/'); // as written on Windows
    std::error_code error;
    const auto path = fs::weakly_canonical(fs::path(name).is_absolute() ? fs::path(name) : m_folder / name, error);
    if (error)
        return {};
    const auto [inFolder, inPath] = std::mismatch(m_folder.begin(), m_folder.end(), path.begin(), path.end());
    if (inFolder != m_folder.end()) {
        if (std::ranges::find(m_refused, file) == m_refused.end())
            m_refused.push_back(file);
        return {};
    }
    if (!fs::is_regular_file(path, error) || fs::file_size(path, error) > m_maxBytes || error)
        return {};
    return path;
}

bool ConfinedFiles::Exists(const char* file) const { return !allowed(file).empty(); }

Assimp::IOStream* ConfinedFiles::Open(const char* file, const char* mode)
{
    const auto path = allowed(file);
    if (path.empty() || std::string_view(mode).find_first_of("wa+") != std::string_view::npos)
        return nullptr;
    std::ifstream stream(path, std::ios::binary | std::ios::ate);
    if (!stream)
        return nullptr;
    const auto size = std::size_t(stream.tellg());
    auto* bytes = new std::uint8_t[size]; // the stream below owns them
    stream.seekg(0);
    stream.read(reinterpret_cast<char*>(bytes), std::streamsize(size));
    return new Assimp::MemoryIOStream(bytes, std::size_t(stream.gcount()), true);
}

void ConfinedFiles::Close(Assimp::IOStream* stream) { delete stream; }

bool ConfinedFiles::ComparePaths(const char* one, const char* second) const { return allowed(one) == allowed(second); }

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4). ml builds with nothing but libtorch and nlohmann-json, so it brings its own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace ml {

class Sha256 {
public:
    void add(std::span<const std::byte> bytes);
    /// 64 lower-case hexadecimal digits. The object is used up.
    std::string finish();

private:
    void block(const std::byte* bytes);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, 64> m_rest{};
    std::size_t m_restBytes = 0;
    std::uint64_t m_total = 0;
};

/// Of a file's bytes. Throws std::runtime_error with a sentence.
std::string sha256OfFile(const std::filesystem::path& path);

} // namespace ml

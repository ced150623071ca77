// SPDX-License-Identifier: Apache-2.0
// Many named channels in one OpenEXR file: how guide buffers leave for other programs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace exchange {

/// One value a pixel, rows top to bottom. Full 32-bit floats or unsigned integers: nothing is rounded.
struct ExrChannel {
    std::string name; // "normal.X": layer and component
    std::variant<std::vector<float>, std::vector<std::uint32_t>> values;
};

struct ExrImage {
    int width = 0; // pixels
    int height = 0;
    std::vector<ExrChannel> channels;
    std::vector<std::pair<std::string, std::string>> attributes; // strings in the header: "shot", "lens"
};

/// Writes the file whole or not at all, ZIP-compressed. Throws ExchangeError.
void writeExr(const std::filesystem::path& path, const ExrImage& image);

} // namespace exchange

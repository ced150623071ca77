// SPDX-License-Identifier: Apache-2.0
// Pictures of the evaluation as PNG files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace training {

/// Eight-bit RGB, rows top to bottom.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Throws TrainingError where the file cannot be written.
void writePng(const std::filesystem::path& file, const Picture& picture);

/// Copies a picture into a larger one; what hangs over the edge is cut.
void paste(Picture& sheet, const Picture& picture, int x, int y);

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// Colour tables as `.cube` files (Adobe, "Cube LUT Specification 1.0", 2013; Resolve's input ranges are understood as well).
#pragma once

#include "app/preview/camera/colour_table.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace preview {

/// `name` is what messages call the file. Throws PreviewError "cube.bad" with one sentence that names its line.
ColourTable readCube(std::string_view text, const std::string& name);

/// Bytes of a file that can be read as a table, as they go into the film. Throws PreviewError "cube.bad".
std::vector<std::byte> cubeBytes(const std::filesystem::path& file);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// Colour tables as `.cube` files (Adobe, "Cube LUT Specification 1.0", 2013; Resolve's input ranges are understood as well).
#pragma once

#include "app/preview/camera/colour_table.h"

#include <string>
#include <string_view>

namespace preview {

/// `name` is what messages call the file. Throws PreviewError "cube.bad" with one sentence that names its line.
ColourTable readCube(std::string_view text, const std::string& name);

} // namespace preview

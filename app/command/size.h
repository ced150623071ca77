// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "renderer/renderer.h"

#include <optional>
#include <string>

namespace command {

/// "512x288" as pixels; nothing where the text is no such size.
std::optional<renderer::Size> sizeFromText(const std::string& text);
/// For CLI11: empty where the text is a size, else what is wrong.
std::string checkSizeText(const std::string& text);

} // namespace command

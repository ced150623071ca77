// SPDX-License-Identifier: Apache-2.0
// Pictures as PNG files, for golden images.
#pragma once

#include "renderer/guide.h"

#include <filesystem>

namespace renderer_test {

renderer::Image readPng(const std::filesystem::path& path); // throws std::runtime_error naming the file
void writePng(const std::filesystem::path& path, const renderer::Image& image);

} // namespace renderer_test

// SPDX-License-Identifier: Apache-2.0
#include "tests/renderer/png_file.h"

#include <png.h>

#include <stdexcept>

namespace renderer_test {

renderer::Image readPng(const std::filesystem::path& path)
{
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&png, path.c_str()))
        throw std::runtime_error(path.string() + ": " + png.message);
    png.format = PNG_FORMAT_RGBA;
    renderer::Image image{int(png.width), int(png.height), std::vector<std::uint8_t>(PNG_IMAGE_SIZE(png))};
    if (!png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr))
        throw std::runtime_error(path.string() + ": " + png.message);
    return image;
}

void writePng(const std::filesystem::path& path, const renderer::Image& image)
{
    std::filesystem::create_directories(path.parent_path());
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = png_uint_32(image.width);
    png.height = png_uint_32(image.height);
    png.format = PNG_FORMAT_RGBA;
    if (!png_image_write_to_file(&png, path.c_str(), 0, image.rgba.data(), 0, nullptr))
        throw std::runtime_error(path.string() + ": " + png.message);
}

} // namespace renderer_test

// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/png_file.h"

#include "ml/training/dataset/frame_file.h"

#include <png.h>

#include <algorithm>

namespace training {

void writePng(const std::filesystem::path& file, const Picture& picture)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    if (!png_image_write_to_file(&image, file.c_str(), 0, picture.rgb.data(), 0, nullptr)) {
        throw TrainingError("Cannot write " + file.string() + ": " + image.message + ".");
    }
}

void paste(Picture& sheet, const Picture& picture, int x, int y)
{
    const int columns = std::min(picture.width, sheet.width - x);
    const int rows = std::min(picture.height, sheet.height - y);
    for (int row = 0; row < rows; ++row) {
        const auto from = picture.rgb.begin() + 3 * static_cast<std::ptrdiff_t>(row) * picture.width;
        std::copy(from, from + 3 * static_cast<std::ptrdiff_t>(columns),
            sheet.rgb.begin() + 3 * (static_cast<std::ptrdiff_t>(y + row) * sheet.width + x));
    }
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// Pictures as bytes: PNG out and in, with the texts that travel inside.
#pragma once

#include "renderer/guide.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace preview {

/// Eight-bit sRGB, three channels, rows top to bottom.
struct Picture {
    int width = 0; // pixels
    int height = 0;
    std::vector<std::uint8_t> rgb;
    bool operator==(const Picture&) const = default;
};

/// Drops the alpha of what the renderer hands back.
Picture toPicture(const renderer::Image& image);
/// At the given width by area averaging; the picture itself where it is no wider.
Picture shrunk(const Picture& picture, int width);

/// UTF-8 texts of a PNG, each an iTXt chunk.
struct PngTexts {
    std::string xmp; // packet; written right after IHDR as XMP's specification asks
    std::vector<std::pair<std::string, std::string>> others; // keyword, text
};

/// The pixels as a PNG holds them: a zlib stream of filtered rows. Making it is the slow part and needs none of the texts.
struct PngPixels {
    int width = 0; // pixels
    int height = 0;
    std::vector<std::byte> stream;
};
/// Compressed for speed: a frame is written while the director waits.
PngPixels compressPixels(const Picture& picture);
std::vector<std::byte> encodePng(const PngPixels& pixels, const PngTexts& texts = {});
std::vector<std::byte> encodePng(const Picture& picture, const PngTexts& texts = {});
/// Throws PreviewError "picture.read" where the bytes are no PNG.
Picture decodePng(std::span<const std::byte> png);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/picture.h"

#include "app/preview/request.h"

#include <libdeflate.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string_view>

namespace preview {
namespace {

constexpr std::array<std::uint8_t, 8> kSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
// Measured on previews: a third faster than zlib's run lengths, and smaller.
constexpr int kCompressionLevel = 1;

using Bytes = std::vector<std::uint8_t>;

void append32(Bytes& bytes, std::uint32_t value)
{
    for (const int shift : {24, 16, 8, 0})
        bytes.push_back(std::uint8_t(value >> shift));
}

// Length, name, data, CRC of name and data (PNG specification, 5.3).
template <class Data>
void appendChunk(std::vector<std::byte>& png, std::string_view name, const Data& data)
{
    Bytes head;
    append32(head, std::uint32_t(data.size()));
    head.insert(head.end(), name.begin(), name.end());
    std::uint32_t crc = libdeflate_crc32(0, name.data(), name.size());
    if (!data.empty()) // of nothing libdeflate would start over
        crc = libdeflate_crc32(crc, data.data(), data.size());
    Bytes tail;
    append32(tail, crc);
    for (const auto part : {std::as_bytes(std::span(head)), std::as_bytes(std::span(data)), std::as_bytes(std::span(tail))})
        png.insert(png.end(), part.begin(), part.end());
}

// Eight bits a channel, true colour, and the one way there is to compress, filter and interlace (11.2.2).
Bytes headerChunk(const PngPixels& pixels)
{
    Bytes chunk;
    append32(chunk, std::uint32_t(pixels.width));
    append32(chunk, std::uint32_t(pixels.height));
    chunk.insert(chunk.end(), {8, PNG_COLOR_TYPE_RGB, 0, 0, 0});
    return chunk;
}

// keyword, 0, not compressed, method 0, no language, no translated keyword, text (11.3.4.5).
Bytes textChunk(const std::string& keyword, const std::string& text)
{
    Bytes chunk(keyword.begin(), keyword.end());
    chunk.insert(chunk.end(), 5, 0);
    chunk.insert(chunk.end(), text.begin(), text.end());
    return chunk;
}

// Each row as its difference from the one above, behind the filter's number (9.2).
Bytes filteredRows(const Picture& picture)
{
    const std::size_t stride = std::size_t(picture.width) * 3;
    const Bytes nothing(stride);
    Bytes rows((stride + 1) * std::size_t(picture.height));
    for (std::size_t y = 0; y < std::size_t(picture.height); ++y) {
        std::uint8_t* out = rows.data() + y * (stride + 1);
        const std::uint8_t* row = picture.rgb.data() + y * stride;
        const std::uint8_t* above = y > 0 ? row - stride : nothing.data();
        *out++ = PNG_FILTER_VALUE_UP;
        for (std::size_t x = 0; x < stride; ++x)
            out[x] = std::uint8_t(row[x] - above[x]);
    }
    return rows;
}

} // namespace

Picture toPicture(const renderer::Image& image)
{
    Picture picture{image.width, image.height, {}};
    picture.rgb.reserve(image.rgba.size() / 4 * 3);
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4)
        picture.rgb.insert(picture.rgb.end(), {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2]});
    return picture;
}

Picture shrunk(const Picture& picture, int width)
{
    if (picture.width <= width)
        return picture;
    Picture small{width, std::max(1, (picture.height * width + picture.width / 2) / picture.width), {}};
    small.rgb.resize(std::size_t(small.width) * std::size_t(small.height) * 3);
    for (int y = 0; y < small.height; ++y) {
        const int top = y * picture.height / small.height;
        const int bottom = std::max(top + 1, (y + 1) * picture.height / small.height);
        for (int x = 0; x < small.width; ++x) {
            const int left = x * picture.width / small.width;
            const int right = std::max(left + 1, (x + 1) * picture.width / small.width);
            const int count = (bottom - top) * (right - left);
            for (int channel = 0; channel < 3; ++channel) {
                int sum = count / 2;
                for (int v = top; v < bottom; ++v)
                    for (int u = left; u < right; ++u)
                        sum += picture.rgb[std::size_t((v * picture.width + u) * 3 + channel)];
                small.rgb[std::size_t((y * small.width + x) * 3 + channel)] = std::uint8_t(sum / count);
            }
        }
    }
    return small;
}

PngPixels compressPixels(const Picture& picture)
{
    const Bytes rows = filteredRows(picture);
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(kCompressionLevel), libdeflate_free_compressor);
    if (!compressor)
        throw std::bad_alloc();
    PngPixels pixels{picture.width, picture.height, {}};
    pixels.stream.resize(libdeflate_zlib_compress_bound(compressor.get(), rows.size()));
    // The bound always suffices.
    pixels.stream.resize(libdeflate_zlib_compress(compressor.get(), rows.data(), rows.size(), pixels.stream.data(), pixels.stream.size()));
    return pixels;
}

std::vector<std::byte> encodePng(const PngPixels& pixels, const PngTexts& texts)
{
    const auto signature = std::as_bytes(std::span(kSignature));
    std::vector<std::byte> png(signature.begin(), signature.end());
    png.reserve(pixels.stream.size() + 65536);
    appendChunk(png, "IHDR", headerChunk(pixels));
    if (!texts.xmp.empty())
        appendChunk(png, "iTXt", textChunk("XML:com.adobe.xmp", texts.xmp));
    appendChunk(png, "sRGB", Bytes{0}); // rendering intent: perceptual
    for (const auto& [keyword, text] : texts.others)
        appendChunk(png, "iTXt", textChunk(keyword, text));
    appendChunk(png, "IDAT", pixels.stream);
    appendChunk(png, "IEND", Bytes{});
    return png;
}

std::vector<std::byte> encodePng(const Picture& picture, const PngTexts& texts) { return encodePng(compressPixels(picture), texts); }

Picture decodePng(std::span<const std::byte> png)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    Picture picture;
    bool read = png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0;
    if (read) {
        image.format = PNG_FORMAT_RGB;
        picture = {int(image.width), int(image.height), std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
        read = png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) != 0;
    }
    const std::string message = image.message;
    png_image_free(&image);
    if (!read)
        throw PreviewError("picture.read", "A picture of the film cannot be read: " + message + "; run `previsto verify` on the film.");
    return picture;
}

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/exr.h"

#include "app/exchange/atomic_file.h"
#include "app/exchange/error.h"

#include <ImfChannelList.h>
#include <ImfFrameBuffer.h>
#include <ImfHeader.h>
#include <ImfOutputFile.h>
#include <ImfStringAttribute.h>

#include <exception>

namespace exchange {
namespace {

Imf::Header headerOf(const ExrImage& image)
{
    Imf::Header header(image.width, image.height);
    header.compression() = Imf::ZIP_COMPRESSION;
    for (const ExrChannel& channel : image.channels) {
        const bool isFloat = std::holds_alternative<std::vector<float>>(channel.values);
        header.channels().insert(channel.name, Imf::Channel(isFloat ? Imf::FLOAT : Imf::UINT));
    }
    for (const auto& [name, text] : image.attributes)
        header.insert(name, Imf::StringAttribute(text));
    return header;
}

template <class T>
Imf::Slice sliceOf(const std::vector<T>& values, Imf::PixelType type, int width)
{
    // OpenEXR reads through this pointer only; its interface predates const.
    char* first = reinterpret_cast<char*>(const_cast<T*>(values.data()));
    return {type, first, sizeof(T), sizeof(T) * std::size_t(width)};
}

Imf::FrameBuffer frameBufferOf(const ExrImage& image)
{
    Imf::FrameBuffer buffer;
    for (const ExrChannel& channel : image.channels) {
        if (const auto* floats = std::get_if<std::vector<float>>(&channel.values))
            buffer.insert(channel.name, sliceOf(*floats, Imf::FLOAT, image.width));
        else
            buffer.insert(channel.name, sliceOf(std::get<std::vector<std::uint32_t>>(channel.values), Imf::UINT, image.width));
    }
    return buffer;
}

void checkSizes(const std::filesystem::path& path, const ExrImage& image)
{
    const std::size_t pixels = std::size_t(image.width) * std::size_t(image.height);
    for (const ExrChannel& channel : image.channels) {
        const std::size_t size = std::visit([](const auto& values) { return values.size(); }, channel.values);
        if (size != pixels)
            throw ExchangeError(path.string() + " cannot be written: channel " + channel.name + " has the wrong number of pixels.");
    }
}

} // namespace

void writeExr(const std::filesystem::path& path, const ExrImage& image)
{
    checkSizes(path, image);
    writeAtomically(path, [&](const std::filesystem::path& temporary) {
        try {
            Imf::OutputFile file(temporary.c_str(), headerOf(image), 1);
            file.setFrameBuffer(frameBufferOf(image));
            file.writePixels(image.height);
        } catch (const std::exception& error) {
            throw ExchangeError(path.string() + " cannot be written: " + error.what());
        }
    });
}

} // namespace exchange

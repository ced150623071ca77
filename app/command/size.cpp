// SPDX-License-Identifier: Apache-2.0
#include "app/command/size.h"

#include <charconv>

namespace command {
namespace {

constexpr int kLeast = 16; // pixels
constexpr int kMost = 8192;

std::optional<int> sideFromText(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < kLeast || value > kMost)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<renderer::Size> sizeFromText(const std::string& text)
{
    const std::size_t x = text.find('x');
    if (x == std::string::npos)
        return std::nullopt;
    const auto width = sideFromText(std::string_view(text).substr(0, x));
    const auto height = sideFromText(std::string_view(text).substr(x + 1));
    if (!width || !height)
        return std::nullopt;
    return renderer::Size{*width, *height};
}

std::string checkSizeText(const std::string& text)
{
    return sizeFromText(text) ? std::string()
                              : "\"" + text + "\" is no size; write WIDTHxHEIGHT in pixels such as 512x288, each 16 to 8192";
}

} // namespace command

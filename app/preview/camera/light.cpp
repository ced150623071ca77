// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/light.h"

#include "app/preview/camera/bands.h"

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr int kSteps = 4096; // of the encoding table, even in the root of the light

std::array<float, 256> decodingTable()
{
    std::array<float, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const float v = float(i) / 255;
        const float linear = v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
        table[i] = linear / (1 - kShoulder * linear);
    }
    return table;
}

// sRGB (IEC 61966-2-1) of the square of the index, so that dark tones have as many entries as they need.
const std::array<float, kSteps + 2>& encodingTable()
{
    static const auto kTable = [] {
        std::array<float, kSteps + 2> table{};
        for (int i = 0; i < kSteps + 2; ++i) {
            const float root = float(i) / kSteps;
            const float x = root * root;
            table[std::size_t(i)] = x <= 0.0031308f ? 12.92f * x : 1.055f * std::pow(x, 1 / 2.4f) - 0.055f;
        }
        return table;
    }();
    return kTable;
}

void spread(const Picture& picture, const std::array<float, 256>& table, Light& planes)
{
    const std::size_t width = std::size_t(picture.width);
    inBands(picture.height, [&](int first, int last) {
        const std::uint8_t* source = picture.rgb.data() + 3 * width * std::size_t(first);
        for (std::size_t i = width * std::size_t(first); i < width * std::size_t(last); ++i, source += 3) {
            planes.planes[0][i] = table[source[0]];
            planes.planes[1][i] = table[source[1]];
            planes.planes[2][i] = table[source[2]];
        }
    });
}

} // namespace

Light toLight(const Picture& picture)
{
    static const std::array<float, 256> kTable = decodingTable();
    Light light(picture.width, picture.height);
    spread(picture, kTable, light);
    return light;
}

Display toDisplay(const Picture& picture)
{
    static const std::array<float, 256> kTable = [] {
        std::array<float, 256> table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = float(i) / 255;
        return table;
    }();
    Display display(picture.width, picture.height);
    spread(picture, kTable, display);
    return display;
}

Display toDisplay(const Light& light)
{
    const auto& table = encodingTable();
    Display display(light.width, light.height);
    inBands(light.height, [&](int first, int last) {
        const std::size_t begin = std::size_t(first) * std::size_t(light.width), end = std::size_t(last) * std::size_t(light.width);
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const float* source = light.planes[channel].data();
            float* target = display.planes[channel].data();
            for (std::size_t i = begin; i < end; ++i) {
                const float x = std::max(source[i], 0.0f);
                target[i] = kSteps * std::sqrt(std::min(x / (1 + kShoulder * x), 1.0f));
            }
            for (std::size_t i = begin; i < end; ++i) {
                const int step = int(target[i]);
                const float low = table[std::size_t(step)];
                target[i] = low + (table[std::size_t(step) + 1] - low) * (target[i] - float(step));
            }
        }
    });
    return display;
}

Picture toPicture(const Display& display)
{
    Picture picture{display.width, display.height, std::vector<std::uint8_t>(3 * display.size())};
    inBands(display.height, [&](int first, int last) {
        const std::size_t begin = std::size_t(first) * std::size_t(display.width), end = std::size_t(last) * std::size_t(display.width);
        std::uint8_t* target = picture.rgb.data() + 3 * begin;
        for (std::size_t i = begin; i < end; ++i) {
            for (const auto& plane : display.planes)
                *target++ = std::uint8_t(std::clamp(plane[i], 0.0f, 1.0f) * 255 + 0.5f);
        }
    });
    return picture;
}

} // namespace preview

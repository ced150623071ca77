// SPDX-License-Identifier: Apache-2.0
// Base colours as a request carries them. A surface has the same numbers whether the guide or a ray shows it.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace rays {

/// The sRGB transfer function (IEC 61966-2-1) from linear 0..1, rounded to the nearest step; by table, where std::pow would be a call for
/// each number.
inline std::uint8_t encodeSrgb(float linear)
{
    // A cell of the table is narrower than the narrowest step, which is the darkest: it holds one border between steps at most.
    constexpr std::size_t kCells = 4096;
    struct Table {
        std::array<std::uint8_t, kCells + 1> step{}; // at the lower end of each cell
        std::array<float, 257> border{}; // where each step begins

        Table()
        {
            for (std::size_t i = 0; i < 256; ++i) {
                const double encoded = (static_cast<double>(i) - 0.5) / 255;
                border[i] = static_cast<float>(encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4));
            }
            border[256] = 2; // never
            for (std::size_t i = 0, at = 0; i <= kCells; ++i) {
                while (static_cast<float>(i) / kCells >= border[at + 1])
                    ++at;
                step[i] = static_cast<std::uint8_t>(at);
            }
        }
    };
    static const Table kTable;
    const float x = std::clamp(linear, 0.0f, 1.0f);
    const std::size_t step = kTable.step[static_cast<std::size_t>(x * kCells)];
    return static_cast<std::uint8_t>(step + (x >= kTable.border[step + 1] ? 1 : 0));
}

/// The other way round; by table, too.
inline float decodeSrgb(std::uint8_t step)
{
    static const auto kTable = [] {
        std::array<float, 256> linear{};
        for (std::size_t i = 0; i < linear.size(); ++i) {
            const double encoded = static_cast<double>(i) / 255;
            linear[i] = static_cast<float>(encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4));
        }
        return linear;
    }();
    return kTable[step];
}

} // namespace rays

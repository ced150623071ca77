// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/shading.h"

#include <cstdlib>

namespace ml::builtin {
namespace {

/// Within the rounding of eight bits.
bool near(const std::array<std::uint8_t, 3>& a, const std::array<std::uint8_t, 3>& b)
{
    for (std::size_t k = 0; k < 3; ++k)
        if (std::abs(a[k] - b[k]) > 2)
            return false;
    return true;
}

} // namespace

bool isBody(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb) { return !style.bodyColour || near(srgb, *style.bodyColour); }

Vec3 baseColourOf(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb)
{
    const Vec3 own{linearFromSrgb(srgb[0]), linearFromSrgb(srgb[1]), linearFromSrgb(srgb[2])};
    if (!isBody(style, srgb))
        return own;
    const float scale = style.words.lightness;
    if (!style.words.colour)
        return own * scale;
    const auto& c = *style.words.colour;
    if (style.bodyColour)
        return Vec3{c[0], c[1], c[2]} * scale;
    // Light and dark parts of the thing stay lighter and darker than each other.
    const float shade = mix(0.6f, 1.4f, clamp(luminance(own) * 1.4f));
    return Vec3{c[0], c[1], c[2]} * (shade * scale);
}

} // namespace ml::builtin

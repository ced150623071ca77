// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/shading.h"

namespace ml::builtin {

Vec3 baseColourOf(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb)
{
    const Vec3 own{linearFromSrgb(srgb[0]), linearFromSrgb(srgb[1]), linearFromSrgb(srgb[2])};
    const float scale = style.words.lightness * (1 - 0.35f * style.words.wet);
    if (!style.words.colour)
        return own * scale;
    // Light and dark parts of the thing stay lighter and darker than each other.
    const auto& c = *style.words.colour;
    const float shade = mix(0.6f, 1.4f, clamp(luminance(own) * 1.4f));
    return Vec3{c[0], c[1], c[2]} * (shade * scale);
}

} // namespace ml::builtin

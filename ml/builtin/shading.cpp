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

Vec3 shadeSurface(const Daylight& light, const SurfacePoint& point)
{
    const float snow = light.snowCover * clamp((point.normal.y - 0.35f) / 0.3f);
    Vec3 albedo = mix(point.baseColour, {0.84f, 0.84f, 0.85f}, snow);
    albedo = albedo * (1 - 0.35f * light.wet * clamp(point.normal.y * 2 + 0.4f));
    const Vec3 received = ambient(light, point.normal) * point.skyVisibility + light.sun * point.sun + point.lamps;
    return albedo * received + Vec3{1.2f, 0.9f, 0.5f} * point.glow;
}

Vec3 throughFog(const Daylight& light, Vec3 colour, float metres)
{
    return mix(fogColour(light), colour, std::exp(-metres * light.fogPerMetre));
}

Vec3 developed(const Daylight& light, Vec3 colour, float squaredRadius)
{
    return toneCurve(colour * (light.exposure * (1 - 0.1375f * squaredRadius)));
}

} // namespace ml::builtin

// SPDX-License-Identifier: Apache-2.0
// Trees, rocks, rubble and water.
#include "ml/builtin/materials/leaf.h"
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {

namespace {

/// Needles and hedges are of a bluer green, and keep it.
bool isEvergreen(Vec3 raw) { return raw.z > raw.x * 0.7f; }
/// Leaves are green, or as warm as autumn makes them; bark is a greyer brown.
bool isLeaf(Vec3 raw) { return raw.y > raw.x * 0.9f || raw.z < raw.x * 0.28f || luminance(raw) > 0.25f; }

Surface paintBark(const PaintPoint& point)
{
    const float* f = point.fields.value;
    // Furrows run along the trunk, broken now and then.
    const float furrow = grain(point.rest, {0.035f, 0.4f, 0.035f}, point.footprint, point.style->hash + 41);
    const float plate = grain(point.rest, {0.09f, 0.22f, 0.09f}, point.footprint, point.style->hash + 43);
    const float crack = grain(point.rest, {0.012f, 0.09f, 0.012f}, point.footprint, point.style->hash + 44);
    const float height = furrow * 0.45f + plate * 0.3f + crack * 0.25f;
    Surface surface;
    surface.albedo = point.colour * (mix(0.25f, 1.6f, height) * mix(0.85f, 1.12f, f[0]) * mix(0.92f, 1.08f, f[5]));
    surface.normal = normalised(point.normal + Vec3{furrow - 0.5f, 0, plate - 0.5f} * 0.7f);
    return surface;
}

/// The leaves within a proxy's crown, by the colour that assets/proxies gives them: sRGB 48, 52, 30.
bool isInside(Vec3 raw)
{
    constexpr float kNear = 0.003f; // the rounding of eight bits, and a little
    return std::fabs(raw.x - 0.0296f) < kNear && std::fabs(raw.y - 0.0343f) < kNear && std::fabs(raw.z - 0.0130f) < kNear;
}

/// Leaves within a crown have the colour of those outside, which an item's words and own colour paint, and are darker.
Vec3 leafColour(const PaintPoint& point)
{
    constexpr float kInside = 0.45f;
    const ObjectStyle& style = *point.style;
    if (point.body || !style.bodyColour || !isInside(point.raw))
        return point.colour;
    if (style.words.colour)
        return Vec3{(*style.words.colour)[0], (*style.words.colour)[1], (*style.words.colour)[2]} * (kInside * style.words.lightness);
    const auto& body = *style.bodyColour;
    return Vec3{linearFromSrgb(body[0]), linearFromSrgb(body[1]), linearFromSrgb(body[2])} * (kInside * style.words.lightness);
}

/// What becomes of green leaves: their usual tones, a few trees that have turned, and more where words name a season.
Vec3 inSeason(const PaintPoint& point, Vec3 own)
{
    const float* f = point.fields.value;
    const ObjectStyle& style = *point.style;
    const Season season = point.light->season;
    const Vec3 young{own.x * 1.35f, own.y * 1.15f, own.z * 0.9f};
    const Vec3 green = mix(own, young, clamp(0.7f * style.style[1] + 0.6f * (f[2] - 0.4f)));
    if (isEvergreen(point.raw) || style.words.colour)
        return green;
    const float light = clamp(luminance(own) * 15);
    switch (season) {
    case Season::Spring: {
        constexpr Vec3 kBlossom{0.72f, 0.55f, 0.60f};
        const float blossoms = style.style[2] > 0.7f ? 0.75f * smoothStep(0.42f, 0.6f, 0.6f * f[3] + 0.4f * f[2]) : 0.0f;
        return mix(Vec3{young.x * 1.15f, young.y * 1.2f, young.z}, kBlossom * light, blossoms);
    }
    case Season::Summer:
        return mix(own, green, 0.5f);
    case Season::Autumn: {
        const Vec3 hue = mix(Vec3{0.40f, 0.26f, 0.035f}, Vec3{0.33f, 0.085f, 0.03f}, clamp(style.style[2] + 0.5f * (f[2] - 0.5f)));
        return mix(green, hue * light, style.style[1] > 0.85f ? 0.35f : 0.9f);
    }
    case Season::Winter: // what still hangs there is withered
        return mix(green, Vec3{0.17f, 0.11f, 0.06f} * light, 0.85f);
    case Season::Unsaid:
        break;
    }
    return mix(green, Vec3{0.34f, 0.17f, 0.035f} * light, style.style[2] > 0.82f ? 0.75f : 0.0f);
}

} // namespace

Surface paintTree(const PaintPoint& point)
{
    if (!isLeaf(point.raw))
        return paintBark(point);
    const float* f = point.fields.value;
    const Vec3 own = leafColour(point);
    const Vec3 tint = inSeason(point, own);
    // Boughs and leaves differ in tone; each leaf stands at its own angle to the light.
    Surface surface;
    const float leaf = std::max(leafAt(point, 0, point.style->hash + 45), 0.8f * leafAt(point, 0.5f, point.style->hash + 47));
    surface.albedo = tint * (mix(0.64f, 1.36f, f[2]) * mix(0.8f, 1.2f, f[3]) * mix(0.5f, 1.36f, faded(leaf, 0.055f, point.footprint)));
    surface.normal = normalised(point.normal + Vec3{f[3] - 0.5f, f[5] - 0.4f, f[2] - 0.5f} * 0.5f);
    return surface;
}

Surface paintStone(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    const float crags = f[2] * 0.4f + f[3] * 0.3f + f[4] * 0.3f;
    surface.albedo = point.colour * (mix(0.45f, 1.45f, crags) * mix(0.8f, 1.18f, f[0]) * mix(0.9f, 1.1f, f[5]));
    surface.normal = normalised(point.normal + Vec3{f[2] - 0.5f, f[4] - 0.5f, f[3] - 0.5f} * 0.9f);
    return surface;
}

Surface paintWater(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.albedo = mix(Vec3{0.02f, 0.05f, 0.06f}, point.colour, 0.15f);
    surface.normal = normalised(point.normal + Vec3{f[2] - 0.5f, 0, f[3] - 0.5f} * 0.12f);
    surface.mirror = 0.12f;
    surface.sharpness = 220;
    return surface;
}

} // namespace ml::builtin

// SPDX-License-Identifier: Apache-2.0
// People. The figure's parts (skin, hair, headwear, garments, shoes) are told apart by their base colours; what a garment is comes
// with the item, as its shape shows it. What is left is the upper garment, which may have any colour.
#include "ml/builtin/materials/clothes.h"
#include "ml/builtin/materials/face.h"
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

// Linear colours of the figure's parts (assets/figure/*.cpp).
constexpr Vec3 kSkin{0.552f, 0.342f, 0.231f};
constexpr Vec3 kEyes{0.6172f, 0.5776f, 0.5395f};
constexpr Vec3 kIris{0.0423f, 0.0273f, 0.0194f};
constexpr Vec3 kHair{0.069f, 0.042f, 0.027f};
constexpr Vec3 kCloth{0.138f, 0.162f, 0.195f};
constexpr Vec3 kLegs{0.065f, 0.069f, 0.084f};
constexpr Vec3 kTights{0.0423f, 0.0343f, 0.0395f};
constexpr Vec3 kFeet{0.034f, 0.027f, 0.023f};
constexpr Vec3 kKnit{0.0931f, 0.107f, 0.1384f};
constexpr Vec3 kFelt{0.0545f, 0.0482f, 0.0423f};
constexpr Vec3 kBelt{0.0452f, 0.0343f, 0.0296f};
constexpr Vec3 kShirt{0.5647f, 0.552f, 0.5149f};

/// Within a few steps of eight-bit sRGB.
bool is(Vec3 colour, Vec3 part)
{
    const Vec3 off{std::fabs(colour.x - part.x), std::fabs(colour.y - part.y), std::fabs(colour.z - part.z)};
    return off.x < 0.06f * part.x + 0.002f && off.y < 0.06f * part.y + 0.002f && off.z < 0.06f * part.z + 0.002f;
}

float lock(Vec3 place, std::uint32_t seed)
{
    return 0.55f * valueNoise(place, seed + 45) + 0.45f * valueNoise(place * Vec3{3.7f, 1.3f, 3.7f}, seed + 46);
}

/// Strands run from the crown downwards, and away from a parting.
float strands(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const Vec3 q = point.q;
    const float x = q.x, z = q.z + 0.16f, r = std::sqrt(x * x + z * z) + 0.02f;
    float strand = lock({24 * x / r, 3.2f * q.y + 2 * r, 24 * z / r}, style.hash);
    if (style.hair == Hair::Parted || style.hair == Hair::Bob || style.hair == Hair::Long) {
        const float parted = style.hair == Hair::Parted ? 0.12f : 0.03f;
        const float top = smoothStep(0.12f, 0.36f, q.y) * smoothStep(-0.3f, -0.1f, q.z);
        strand = mix(strand, lock({2.2f * (x - parted), 3 * q.y, 44 * q.z}, style.hash), top);
    }
    return faded(strand, 0.02f, 0.6f * point.blur);
}

} // namespace

Vec3 skinOf(const ObjectStyle& style)
{
    return mix(Vec3{0.60f, 0.39f, 0.29f}, Vec3{0.19f, 0.10f, 0.062f}, smoothStep(0.3f, 1.0f, style.style[2]));
}

/// Black to fair, and dark on dark skin; grey where words say so.
Vec3 hairOf(const ObjectStyle& style)
{
    const float fair = smoothStep(0.5f, 1.0f, style.style[1]) * (1 - smoothStep(0.4f, 0.65f, style.style[2]));
    const Vec3 natural = mix(Vec3{0.020f, 0.016f, 0.013f}, Vec3{0.22f, 0.14f, 0.07f}, fair);
    return mix(natural, Vec3{0.36f, 0.36f, 0.37f}, style.words.age);
}

Surface paintSkin(const PersonPoint& point, Vec3 skin, Vec3 hair)
{
    const ObjectStyle& style = point.style();
    const Vec3 q = point.q;
    Surface surface;
    surface.normal = point.paint.normal;
    surface.albedo = skin;
    surface.mirror = 0.02f;
    surface.sharpness = 25;
    if (point.known && dot(q, q) < 1.3f) {
        paintFace({style, surface.albedo, hair, q, point.blur}, surface);
        // Hair thins out over the skin, and the roots of what was shaved show.
        const float roots = valueNoise({q.x * 190, q.y * 190, q.z * 190}, style.hash + 68);
        const float grown = style.hair == Hair::Bald ? 0.16f : 0.75f;
        const float line = smoothStep(-0.05f, 0.03f, hairline(q) + 0.03f * (valueNoise(q * 40.0f, style.hash + 69) - 0.5f));
        surface.albedo
            = mix(surface.albedo, mix(surface.albedo, hair, 0.8f), grown * line * mix(0.5f, 1.1f, faded(roots, 0.006f, point.blur)));
    }
    surface.albedo = surface.albedo * mix(0.96f, 1.04f, point.paint.fields.value[1]);
    return surface;
}

Surface paintHair(const PersonPoint& point, Vec3 hair)
{
    const ObjectStyle& style = point.style();
    Surface surface;
    surface.normal = point.paint.normal;
    float strand = point.known ? strands(point) : 0.5f;
    if (style.hair == Hair::Curly)
        strand = faded(valueNoise(point.q * 34.0f + Vec3{2 * strand, 3 * strand, 0}, style.hash + 45), 0.03f, point.blur);
    surface.albedo = hair * mix(0.5f, 1.45f, smoothStep(0.1f, 0.9f, strand));
    surface.normal = normalised(surface.normal + Vec3{1, 0.4f, -1} * (0.45f * (strand - 0.5f)));
    surface.mirror = 0.018f;
    surface.sharpness = 12;
    return surface;
}

bool isSkin(Vec3 raw) { return is(raw, kSkin) || is(raw, kEyes) || is(raw, kIris); }
bool isClothBase(Vec3 raw) { return is(raw, kCloth); }

Surface paintPerson(const PaintPoint& paint)
{
    const ObjectStyle& style = *paint.style;
    const bool known = style.headHeight > 0;
    const float unit = known ? style.headHeight : 1;
    const PersonPoint point{paint, (paint.rest - style.detailOrigin) * (1 / unit), paint.footprint / unit, known};
    if (style.guessed && known)
        return paintForeignPerson(point);
    if (isSkin(paint.raw))
        return paintSkin(point, skinOf(style), hairOf(style));
    if (is(paint.raw, kHair))
        return paintHair(point, hairOf(style));
    if (is(paint.raw, kKnit))
        return paintKnittedCap(point);
    if (is(paint.raw, kFelt))
        return paintFeltHat(point);
    if (is(paint.raw, kShirt))
        return paintShirtFront(point);
    if (is(paint.raw, kBelt))
        return paintBelt(point);
    if (is(paint.raw, kLegs) || is(paint.raw, kTights))
        return paintLower(point);
    if (is(paint.raw, kFeet))
        return paintShoe(point);
    return paintUpper(point);
}

} // namespace ml::builtin

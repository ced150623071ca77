// SPDX-License-Identifier: Apache-2.0
// People. The mannequin's parts (skin, hair, torso, legs, feet) are told apart by their base colours and become skin and hair of
// many tones, jackets, coats and sweaters in the item's colour, trousers and shoes. Places on the body are told in head heights.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

// Linear colours of the mannequin's parts (assets/proxies/figure_body.cpp).
constexpr Vec3 kSkin{0.552f, 0.342f, 0.231f};
constexpr Vec3 kHair{0.069f, 0.042f, 0.027f};
constexpr Vec3 kTorso{0.138f, 0.162f, 0.195f};
constexpr Vec3 kLegs{0.065f, 0.069f, 0.084f};
constexpr Vec3 kFeet{0.034f, 0.027f, 0.023f};

/// Within a few steps of eight-bit sRGB.
bool is(Vec3 colour, Vec3 part)
{
    const Vec3 off{std::fabs(colour.x - part.x), std::fabs(colour.y - part.y), std::fabs(colour.z - part.z)};
    return off.x < 0.06f * part.x + 0.002f && off.y < 0.06f * part.y + 0.002f && off.z < 0.06f * part.z + 0.002f;
}

Vec3 skinOf(float tone) { return mix(Vec3{0.60f, 0.39f, 0.29f}, Vec3{0.19f, 0.10f, 0.062f}, smoothStep(0.3f, 1.0f, tone)); }
Vec3 hairOf(float tone) { return mix(Vec3{0.020f, 0.016f, 0.013f}, Vec3{0.22f, 0.14f, 0.07f}, smoothStep(0.5f, 1.0f, tone)); }
Vec3 trousersOf(float tone) { return mix(Vec3{0.026f, 0.031f, 0.050f}, Vec3{0.15f, 0.12f, 0.088f}, smoothStep(0.5f, 0.9f, tone)); }
/// Coats of figures that were given no colour: dark blue, camel, red.
Vec3 coatOf(float tone)
{
    const Vec3 quiet = mix(Vec3{0.045f, 0.055f, 0.085f}, Vec3{0.28f, 0.185f, 0.10f}, smoothStep(0.3f, 0.6f, tone));
    return mix(quiet, Vec3{0.30f, 0.04f, 0.035f}, smoothStep(0.72f, 0.9f, tone));
}
/// Of what is worn under an open collar.
Vec3 shirtOf(float tone)
{
    return tone < 0.4f ? Vec3{0.62f, 0.61f, 0.58f} : tone < 0.7f ? Vec3{0.09f, 0.1f, 0.13f} : Vec3{0.22f, 0.3f, 0.42f};
}

Garment garmentOf(const ObjectStyle& style)
{
    if (style.words.garment != Garment::Unsaid)
        return style.words.garment;
    const float choice = style.choice(40);
    return choice < 0.34f ? Garment::Coat : choice < 0.6f ? Garment::Jacket : choice < 0.84f ? Garment::Sweater : Garment::Shirt;
}

/// Folds that hang down, and the cloth's own weave.
float drape(const PaintPoint& point, Vec3 size)
{
    const float fold = grain(point.rest, size, point.footprint, point.style->hash + 41);
    const float weave = grain(point.rest, {0.012f, 0.012f, 0.012f}, point.footprint, point.style->hash + 43);
    return mix(0.62f, 1.22f, fold) * mix(0.86f, 1.1f, weave);
}

Vec3 foldNormal(const PaintPoint& point, Vec3 size, float depth)
{
    const float a = grain(point.rest, size, point.footprint, point.style->hash + 41);
    const float b = grain(point.rest + Vec3{size.x * 0.35f, 0, size.z * 0.35f}, size, point.footprint, point.style->hash + 41);
    return normalised(point.normal + Vec3{(b - a) * depth, (a - 0.5f) * depth * 0.4f, (b - a) * depth});
}

/// Collar, opening, closure and pockets of what covers the trunk; `q` in head heights from between the eyes.
Vec3 tailor(const PaintPoint& point, Vec3 cloth, Garment garment, Vec3 q, float blur)
{
    const ObjectStyle& style = *point.style;
    const float beside = std::fabs(q.x);
    if (garment == Garment::Sweater || garment == Garment::Dress) {
        const float rib = faded(wave(q.x * 14), 0.02f, point.footprint);
        const float knit = band(q.y, -0.98f, -0.7f, blur) + band(q.y, -2.75f, -2.5f, blur);
        return cloth * mix(1.0f, mix(0.6f, 1.1f, rib), clamp(knit));
    }
    if (q.z < 0 || beside > 0.75f)
        return cloth;
    const float foot = garment == Garment::Coat ? -1.75f : garment == Garment::Jacket ? -1.3f : -1.02f; // where the opening ends
    const float wide = 0.34f * clamp((q.y - foot) / (-0.75f - foot));
    const float open = q.y > foot ? 1 - smoothStep(wide - 0.01f - blur, wide + 0.01f + blur, beside) : 0.0f;
    const float lapel = q.y > foot ? band(beside, wide, wide * 1.9f + 0.03f, blur) : 0.0f;
    const float closing = q.y <= foot ? band(beside, -1, 0.014f, blur) : 0.0f;
    cloth = cloth * (1 - 0.3f * lapel) * (1 - 0.55f * closing);
    cloth = mix(cloth, shirtOf(style.choice(42)) * mix(0.85f, 1.05f, point.fields.value[1]), open);
    const float step = (q.y - foot) / 0.36f, dy = (step - std::floor(step) - 0.5f) * 0.36f;
    const float offset = garment == Garment::Coat ? std::fabs(beside - 0.11f) : beside;
    const float button = 1 - smoothStep(0.028f, 0.036f + blur, std::sqrt(offset * offset + dy * dy));
    if (garment != Garment::Jacket && q.y < foot && q.y > -2.9f)
        cloth = mix(cloth, cloth * 0.3f + Vec3{0.02f, 0.02f, 0.02f}, button * clamp(0.05f / std::max(blur, 0.05f)));
    const float pocket = band(q.y, -2.42f, -2.37f, blur) * band(beside, 0.26f, 0.6f, blur);
    return cloth * (1 - 0.45f * pocket);
}

Surface paintTrunk(const PaintPoint& point, Vec3 q, float blur, bool known)
{
    const ObjectStyle& style = *point.style;
    const bool own = is(point.raw, kTorso) && !style.words.colour;
    const Garment garment = garmentOf(style);
    constexpr Vec3 kFolds{0.09f, 0.26f, 0.09f};
    Surface surface;
    surface.albedo = (own ? coatOf(style.style[0]) * style.words.lightness : point.colour);
    if (known)
        surface.albedo = tailor(point, surface.albedo, garment, q, blur);
    surface.albedo = surface.albedo * drape(point, kFolds);
    if (style.material == Material::Cloth) // coarsely woven
        surface.albedo = surface.albedo
            * mix(0.7f, 1.1f, faded(wave(point.rest.x * 50 + point.rest.z * 50) * wave(point.rest.y * 40), 0.02f, point.footprint));
    surface.normal = foldNormal(point, kFolds, garment == Garment::Coat ? 0.5f : 0.7f);
    return surface;
}

Surface paintSkin(const PaintPoint& point, Vec3 q, float blur, bool known)
{
    const ObjectStyle& style = *point.style;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = skinOf(style.style[2]);
    if (known && dot(q, q) < 1.3f)
        surface.albedo = paintFace(style, surface.albedo, hairOf(style.style[1]), q, blur);
    surface.albedo = surface.albedo * mix(0.95f, 1.05f, point.fields.value[1]);
    surface.mirror = 0.02f;
    surface.sharpness = 25;
    return surface;
}

/// A woollen cap takes the place of the hair of some people in the snow.
Surface paintHair(const PaintPoint& point)
{
    const ObjectStyle& style = *point.style;
    const float strand = grain(point.rest, {0.006f, 0.09f, 0.006f}, point.footprint, style.hash + 45);
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = hairOf(style.style[1]) * mix(0.5f, 1.6f, strand);
    surface.mirror = 0.03f;
    surface.sharpness = 18;
    if (point.light->snowCover > 0 && style.choice(46) < 0.4f) {
        const float rib = faded(wave(point.rest.x * 70), 0.014f, point.footprint);
        surface.albedo = coatOf(style.choice(47)) * mix(0.55f, 1.15f, rib) * mix(0.85f, 1.1f, point.fields.value[5]);
        surface.mirror = 0;
    }
    return surface;
}

} // namespace

bool isSkin(Vec3 raw) { return is(raw, kSkin); }

Surface paintPerson(const PaintPoint& point)
{
    const ObjectStyle& style = *point.style;
    const bool known = style.headHeight > 0;
    const float unit = known ? style.headHeight : 1;
    const Vec3 q = (point.rest - style.detailOrigin) * (1 / unit);
    const float blur = point.footprint / unit;
    if (isSkin(point.raw))
        return paintSkin(point, q, blur, known);
    if (is(point.raw, kHair))
        return paintHair(point);
    Surface surface;
    surface.normal = point.normal;
    if (is(point.raw, kLegs) && style.words.garment == Garment::Dress) {
        surface = paintTrunk(point, q, blur, false);
    } else if (is(point.raw, kLegs)) {
        constexpr Vec3 kFolds{0.12f, 0.1f, 0.12f};
        surface.albedo = trousersOf(style.style[1]) * drape(point, kFolds);
        surface.normal = foldNormal(point, kFolds, 0.6f);
    } else if (is(point.raw, kFeet)) {
        surface.albedo = point.colour * mix(0.6f, 1.1f, style.style[0]);
        surface.mirror = 0.03f;
    } else {
        surface = paintTrunk(point, q, blur, known);
    }
    return surface;
}

} // namespace ml::builtin

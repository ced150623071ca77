// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/cloth.h"

namespace ml::builtin {
namespace {

/// Where a thread lies in the cloth, metres: across and along. Fronts, backs and sides are pieces of their own, as a tailor cuts them.
struct ThreadPlace {
    ThreadPlace(const PersonPoint& point, const ArmPlace& arm)
    {
        const Vec3 rest = point.paint.rest;
        const float head = point.style().headHeight;
        const bool sides = point.paint.axis == 0, onArm = point.known && arm.isArm();
        across = onArm ? rest.z + 0.5f * arm.across * head : sides ? rest.z : rest.x;
        along = onArm ? arm.along * head : point.paint.axis == 1 ? rest.z : rest.y; // on the shoulders they run back
    }
    float across = 0, along = 0;
};

/// Outline of a pocket or flap between two corners.
float outline(Vec3 q, Vec3 low, Vec3 high, float blur)
{
    const float x = std::fabs(q.x);
    const float in = band(x, low.x, high.x, blur) * band(q.y, low.y, high.y, blur);
    return in * (1 - band(x, low.x + 0.014f, high.x - 0.014f, blur) * band(q.y, low.y + 0.014f, high.y - 0.014f, blur));
}

Vec3 paintJumper(const PersonPoint& point, Vec3 cloth, const Body& body)
{
    const Vec3 q = point.q;
    const float footprint = point.paint.footprint;
    const ArmPlace arm(body, q);
    const ThreadPlace thread(point, arm);
    const float neck = smoothStep(-0.89f, -0.86f, q.y) * smoothStep(0.345f, 0.325f, std::sqrt(q.x * q.x + (q.z + 0.1f) * (q.z + 0.1f)));
    const float hem = smoothStep(body.pelvis + 0.08f, body.pelvis + 0.06f, q.y) * (arm.isArm() ? 0.0f : 1.0f);
    const float cuff = arm.isArm() ? smoothStep(body.arm - 0.3f, body.arm - 0.28f, arm.along) : 0.0f;
    return cloth * mix(knit(thread.across, thread.along, footprint), rib(thread.across, footprint), clamp(neck + hem + cuff));
}

Vec3 paintShirt(const PersonPoint& point, Vec3 cloth, const Body& body)
{
    const Vec3 q = point.q;
    const ObjectStyle& style = point.style();
    const ArmPlace arm(body, q);
    if (style.choice(44) > 0.6f) // striped
        cloth = mix(cloth, cloth * 0.45f, 0.8f * band(wave(ThreadPlace(point, arm).across / 0.022f), 0.75f, 2, point.paint.footprint * 60));
    if (arm.isArm())
        return cloth * (1 - 0.45f * seam(arm.along - body.arm + 0.27f, 0.008f, point.blur));
    if (q.z < 0 || q.y > -0.8f)
        return cloth;
    cloth = cloth * (1 - 0.4f * seam(std::fabs(q.x) - 0.062f, 0.006f, point.blur));
    cloth = mix(cloth, Vec3{0.5f, 0.48f, 0.44f} * (luminance(cloth) > 0.3f ? 0.6f : 1.3f),
        0.8f * button({q.x, q.y, q.z}, 0, 0.36f, -0.9f, body.pelvis, point.blur));
    return q.x > 0 ? cloth * (1 - 0.35f * outline(q, {0.24f, -1.85f, 0}, {0.55f, -1.48f, 0}, point.blur)) : cloth;
}

/// Jackets, coats and suits: stitched fronts, buttons, pockets.
Vec3 paintTailored(const PersonPoint& point, Vec3 cloth, const Body& body, Garment outfit)
{
    const Vec3 q = point.q;
    const float blur = point.blur;
    const ObjectStyle& style = point.style();
    const ArmPlace arm(body, q);
    if (outfit == Garment::Suit && style.choice(44) > 0.55f)
        cloth = cloth
            + Vec3{0.05f, 0.05f, 0.055f}
                * (band(wave(ThreadPlace(point, arm).across / 0.02f), 0.93f, 2, point.paint.footprint * 40)
                    * clamp(0.003f / (point.paint.footprint + 1e-5f)));
    if (arm.isArm()) {
        const float dy = std::fabs(arm.along - body.arm + 0.18f), dz = q.z + 0.13f;
        return cloth * (1 - 0.5f * (1 - smoothStep(0.02f, 0.028f + blur, std::sqrt(dy * dy + dz * dz))));
    }
    if (q.z < 0)
        return cloth * (1 - 0.4f * seam(q.x, 0.006f, blur) * smoothStep(-1.0f, -1.2f, q.y));
    const Vec3 horn = cloth * 0.25f + Vec3{0.018f, 0.015f, 0.012f};
    if (outfit == Garment::Coat) {
        cloth = cloth * (1 - 0.6f * seam(q.x + 0.2f, 0.008f, blur) * smoothStep(-1.75f, -1.9f, q.y));
        for (const float x : {-0.13f, 0.13f})
            cloth = mix(cloth, horn, button(q, x, 0.4f, -1.9f, body.pelvis - 0.45f, blur));
    } else if (outfit == Garment::Suit) {
        cloth = cloth * (1 - 0.6f * seam(q.x + 0.05f, 0.007f, blur) * smoothStep(body.waist + 0.2f, body.waist + 0.15f, q.y));
        cloth = mix(cloth, horn, button(q, 0, 0.42f, body.waist + 0.2f, body.waist - 0.64f, blur));
    }
    const float flap = body.pelvis + 0.12f;
    cloth = cloth * (1 - 0.5f * outline(q, {0.3f, flap - 0.2f, 0}, {0.66f, flap, 0}, blur));
    if (q.x > 0)
        cloth = cloth * (1 - 0.5f * seam(q.y + 1.56f, 0.01f, blur) * band(q.x, 0.3f, 0.56f, blur));
    return cloth;
}

Vec3 paintDress(const PersonPoint& point, Vec3 cloth, const Body& body)
{
    const float pattern = point.style().choice(44);
    const Vec3 rest = point.paint.rest;
    if (pattern < 0.3f) { // dots
        const float u = (point.paint.axis == 0 ? rest.z : rest.x) / 0.04f, v = rest.y / 0.04f;
        const float row = std::floor(v), du = u + 0.5f * (row - 2 * std::floor(row * 0.5f)), x = du - std::floor(du) - 0.5f,
                    y = v - row - 0.5f;
        const float dot = 1 - smoothStep(0.2f, 0.26f, std::sqrt(x * x + y * y));
        cloth
            = mix(cloth, Vec3{0.6f, 0.58f, 0.54f}, faded(dot, 0.03f, point.paint.footprint) * 0.8f * clamp(2 - 50 * point.paint.footprint));
    } else if (pattern < 0.55f) { // flowers
        const float leaf = faded(valueNoise(rest * 42.0f, point.style().hash + 48), 0.03f, point.paint.footprint);
        const float bloom = faded(valueNoise(rest * 30.0f, point.style().hash + 49), 0.04f, point.paint.footprint);
        cloth = mix(cloth, cloth * 0.4f + Vec3{0.01f, 0.05f, 0.02f}, smoothStep(0.6f, 0.7f, leaf));
        cloth = mix(cloth, Vec3{0.5f, 0.34f, 0.3f}, smoothStep(0.66f, 0.74f, bloom));
    }
    const float pleats = grain(rest, {0.03f, 0.9f, 0.03f}, point.paint.footprint, point.style().hash + 60);
    return cloth * mix(1.0f, mix(0.72f, 1.12f, pleats), smoothStep(body.waist - 0.1f, body.waist - 0.7f, point.q.y));
}

} // namespace

Surface paintUpper(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const Garment outfit = wornBy(style);
    const bool own = (isClothBase(point.paint.raw) || isUnpainted(point)) && !style.words.colour;
    Vec3 cloth = own ? clothOf(style.style[0], outfit) * style.words.lightness : point.paint.colour;
    const Body body(style.youth);
    if (point.known && outfit == Garment::Sweater)
        cloth = paintJumper(point, cloth, body);
    else if (point.known && outfit == Garment::Shirt)
        cloth = paintShirt(point, cloth, body);
    else if (point.known && outfit == Garment::Dress)
        cloth = paintDress(point, cloth, body);
    else if (point.known)
        cloth = paintTailored(point, cloth, body, outfit);
    Surface surface;
    surface.albedo = cloth * drape(point.paint);
    if (style.material == Material::Cloth || (outfit == Garment::Coat && style.choice(61) < 0.5f)) { // coarsely woven
        const ThreadPlace thread(point, ArmPlace(body, point.q));
        surface.albedo = surface.albedo
            * mix(0.82f, 1.08f,
                faded(wave((thread.across + thread.along) * 105) * wave((thread.across - thread.along) * 105), 0.0095f,
                    point.paint.footprint));
    }
    surface.normal = foldNormal(point.paint, kFolds, outfit == Garment::Coat ? 0.45f : outfit == Garment::Shirt ? 0.75f : 0.55f);
    return surface;
}

} // namespace ml::builtin

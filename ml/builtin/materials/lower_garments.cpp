// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/materials/cloth.h"

namespace ml::builtin {
namespace {

Vec3 trousersOf(float tone) { return mix(Vec3{0.026f, 0.031f, 0.050f}, Vec3{0.15f, 0.12f, 0.088f}, smoothStep(0.5f, 0.9f, tone)); }

} // namespace

Surface paintLower(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const PaintPoint& paint = point.paint;
    Surface surface;
    const float fold = grain(paint.rest, {0.12f, 0.1f, 0.12f}, paint.footprint, style.hash + 41);
    surface.albedo = trousersOf(style.style[1]) * mix(0.86f, 1.1f, fold);
    if (style.choice(62) < 0.45f) { // denim
        const float twill = faded(wave((paint.rest.x + paint.rest.z) * 260 + paint.rest.y * 260), 0.004f, paint.footprint);
        surface.albedo = mix(Vec3{0.03f, 0.045f, 0.085f}, Vec3{0.085f, 0.12f, 0.19f}, 0.5f * fold + 0.3f * paint.fields.value[3])
            * mix(0.8f, 1.15f, twill);
    }
    if (point.known && paint.axis == 0)
        surface.albedo = surface.albedo * (1 - 0.4f * seam(point.q.z + 0.06f, 0.008f, point.blur)); // side seam
    surface.normal = foldNormal(paint, {0.12f, 0.1f, 0.12f}, 0.6f);
    return surface;
}

Surface paintShoe(const PersonPoint& point)
{
    const ObjectStyle& style = point.style();
    const Vec3 rest = point.paint.rest;
    const float unit = point.known ? style.headHeight / 0.233f : 1;
    const bool trainers = style.choice(65) < 0.35f;
    const Vec3 leather = trainers ? mix(Vec3{0.45f, 0.44f, 0.42f}, Vec3{0.04f, 0.045f, 0.055f}, style.choice(66))
                                  : point.paint.colour * mix(0.5f, 1.3f, style.style[0]);
    const float sole = smoothStep(0.027f * unit, 0.024f * unit, rest.y);
    Surface surface;
    surface.normal = point.paint.normal;
    surface.albedo = mix(leather, trainers ? Vec3{0.55f, 0.54f, 0.51f} : Vec3{0.012f, 0.011f, 0.01f}, sole);
    surface.albedo = surface.albedo * (1 - 0.6f * seam(rest.y - 0.0265f * unit, 0.002f * unit, point.paint.footprint));
    surface.mirror = trainers ? 0.01f : 0.05f * (1 - sole);
    surface.sharpness = 35;
    return surface;
}

Surface paintBelt(const PersonPoint& point)
{
    Surface surface;
    surface.normal = point.paint.normal;
    surface.albedo = point.paint.colour * mix(0.8f, 1.3f, point.style().style[0]);
    surface.mirror = 0.04f;
    surface.sharpness = 30;
    return surface;
}

} // namespace ml::builtin

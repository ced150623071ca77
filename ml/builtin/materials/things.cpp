// SPDX-License-Identifier: Apache-2.0
// Lamps and props.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {

Surface paintLamp(const PaintPoint& point)
{
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * mix(0.85f, 1.15f, point.fields.value[0]);
    // The lit part of a lamp is told from its post by its light colour.
    const bool head = luminance(point.raw) > 0.4f;
    if (head && lightsBurn(point))
        surface.glow = Vec3{1.0f, 0.74f, 0.40f} * (2.2f / point.light->exposure);
    if (!head)
        surface.mirror = 0.03f;
    return surface;
}

Surface paintProp(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.78f, 1.18f, f[0]) * mix(0.88f, 1.12f, f[1]) * mix(0.92f, 1.08f, f[5]));
    switch (point.style->material) {
    case Material::Wood:
        surface.albedo = surface.albedo * mix(0.7f, 1.25f, f[3]);
        break;
    case Material::Metal:
        surface.mirror = 0.25f;
        break;
    case Material::Glass:
        return paintPane(point);
    case Material::Brick:
    case Material::Stone:
    case Material::Concrete:
        surface.albedo = masonry(point, point.style->material);
        break;
    default:
        break;
    }
    return surface;
}

} // namespace ml::builtin

// SPDX-License-Identifier: Apache-2.0
// Lamps and props.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

/// Bottles, screens, panes of a shelter: they mirror, and what is behind them is dark.
Surface paintGlass(const PaintPoint& point)
{
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * 0.5f;
    surface.mirror = 0.14f;
    surface.sharpness = 220;
    return surface;
}

/// Cloth, as the threads of a weave show it.
float weaveAt(const PaintPoint& point)
{
    return faded(wave(point.rest.x * 90 + point.rest.z * 90) * wave(point.rest.y * 90 + point.rest.z * 45), 0.011f, point.footprint);
}

/// Neon and its kin: one part of the light is all there, another hardly.
bool isGas(Vec3 raw)
{
    const float most = std::max({raw.x, raw.y, raw.z}), least = std::min({raw.x, raw.y, raw.z});
    return most > 0.9f && least < 0.2f;
}

} // namespace

Surface paintLamp(const PaintPoint& point)
{
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * mix(0.85f, 1.15f, point.fields.value[0]);
    // The lit part of a lamp is told from its post by its light colour, tubes of glowing gas by how pure theirs is.
    const bool head = luminance(point.raw) > 0.4f, tube = isGas(point.raw);
    if (head && !tube && lightsBurn(point))
        surface.glow = Vec3{1.0f, 0.74f, 0.40f} * (2.2f / point.light->exposure);
    if (tube && lightsBurn(point))
        surface.glow = mix(point.raw, Vec3{1, 1, 1}, 0.12f) * (2.6f / point.light->exposure);
    if (!head && !tube)
        surface.mirror = 0.03f;
    return surface;
}

Surface paintProp(const PaintPoint& point)
{
    if (point.style->material == Material::Glass || isGlass(point))
        return paintGlass(point);
    const float* f = point.fields.value;
    // What is small or bought is even in colour; stains come with the word.
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.88f, 1.1f, f[0]) * mix(0.95f, 1.05f, f[1]) * mix(0.96f, 1.04f, f[5]));
    surface.mirror = 0.03f;
    surface.sharpness = 45;
    switch (point.style->material) {
    case Material::Wood:
        surface.albedo = surface.albedo * mix(0.7f, 1.25f, f[3]);
        break;
    case Material::Metal:
        surface.mirror = 0.25f;
        break;
    case Material::Cloth:
        surface.albedo = surface.albedo * mix(0.78f, 1.1f, weaveAt(point));
        surface.mirror = 0;
        break;
    case Material::Brick:
    case Material::Stone:
    case Material::Concrete:
        surface.albedo = masonry(point, point.style->material);
        surface.mirror = 0;
        break;
    default:
        break;
    }
    return surface;
}

} // namespace ml::builtin

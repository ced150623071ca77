// SPDX-License-Identifier: Apache-2.0
// Facades. Windows, doors and trim are geometry of the proxies and told apart by their base colour, as the network must do;
// here the walls become brick, concrete, stone, plaster or timber, and rooms behind the panes are lit.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::Material;
using ml::builtin::mix;

Material wallMaterial(const ml::builtin::ObjectStyle& style)
{
    if (style.material != Material::Unsaid)
        return style.material;
    const float choice = style.style[0];
    if (choice < 0.42f)
        return Material::Brick;
    if (choice < 0.7f)
        return Material::Plaster;
    if (choice < 0.86f)
        return Material::Concrete;
    return Material::Stone;
}

Surface paintRoof(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.75f, 1.25f, f[0]) * mix(0.85f, 1.15f, f[1]) * mix(0.8f, 1.2f, f[5]));
    return surface;
}

} // namespace

Vec3 masonry(const SurfacePoint& point, Material material)
{
    const float* f = point.fields.value;
    Vec3 wall = point.colour * (mix(0.72f, 1.22f, f[0]) * mix(0.9f, 1.1f, f[1]));
    switch (material) {
    case Material::Brick:
        // Fired clay is never as pure as a paint: a colour is pulled towards it.
        wall = mix(wall, Vec3{0.36f, 0.17f, 0.11f} * (ml::builtin::luminance(wall) * 4.6f), 0.5f);
        return f[5] < 0.15f ? mix(wall, Vec3{0.38f, 0.35f, 0.31f}, 0.62f) : wall * mix(0.6f, 1.3f, f[5]);
    case Material::Stone:
        return (f[5] < 0.15f ? wall * 0.7f : wall * mix(0.82f, 1.14f, f[5])) * mix(0.85f, 1.12f, f[2]);
    case Material::Concrete:
        return wall * (mix(0.86f, 1.1f, f[2]) * (std::max(f[3], f[4]) > 0.975f ? 0.72f : 1.0f));
    case Material::Wood:
        return wall * mix(0.75f, 1.2f, f[5]);
    default:
        return wall * mix(0.95f, 1.05f, f[5]);
    }
}

Surface paintFacade(const SurfacePoint& point)
{
    if (isGlass(point.colour))
        return paintPane(point);
    if (point.restNormal.y > 0.3f)
        return paintRoof(point);
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = masonry(point, wallMaterial(*point.style));
    // Rain runs down and splashes up: the foot of a wall is darker.
    surface.albedo = surface.albedo * mix(0.62f, 1.0f, smoothStep(0, 1.7f, point.rest.y + point.fields.value[1] * 0.7f));
    return surface;
}

} // namespace training

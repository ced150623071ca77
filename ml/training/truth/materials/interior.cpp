// SPDX-License-Identifier: Apache-2.0
// Walls, floors, ceilings, stairs, columns, doors and furniture.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::Class;
using ml::builtin::Material;
using ml::builtin::mix;

Surface paintWall(const SurfacePoint& point)
{
    if (isGlass(point.colour))
        return paintPane(point);
    const bool bare = point.style->material == Material::Unsaid;
    const bool masonryOutside = bare && !point.light->indoors && point.style->style[0] < 0.5f;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = masonry(point, masonryOutside ? Material::Brick : bare ? Material::Plaster : point.style->material);
    if (!point.light->indoors)
        surface.albedo = surface.albedo * mix(0.68f, 1.0f, smoothStep(0, 0.9f, point.rest.y + point.fields.value[1] * 0.5f));
    return surface;
}

Surface paintFloor(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.76f, 1.2f, f[2]) * mix(0.92f, 1.08f, f[1]) * mix(0.9f, 1.1f, f[0]));
    if (std::max(f[3], f[4]) > 0.975f)
        surface.albedo = surface.albedo * 0.55f;
    surface.mirror = 0.04f;
    return surface;
}

Surface paintBoards(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.72f, 1.24f, f[2]) * mix(0.85f, 1.15f, f[1]) * mix(0.9f, 1.1f, f[5]));
    if (f[3] > 0.94f)
        surface.albedo = surface.albedo * 0.62f;
    surface.mirror = 0.02f;
    return surface;
}

Surface paintPlain(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.85f, 1.12f, f[0]) * mix(0.93f, 1.07f, f[1]));
    return surface;
}

} // namespace

Surface paintInterior(const SurfacePoint& point)
{
    switch (point.style->semanticClass) {
    case Class::Wall:
    case Class::Column:
        return paintWall(point);
    case Class::Floor:
        return paintFloor(point);
    case Class::Stairs:
    case Class::Door:
    case Class::Furniture:
        return paintBoards(point);
    default:
        return paintPlain(point);
    }
}

} // namespace training

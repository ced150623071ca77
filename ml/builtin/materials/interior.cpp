// SPDX-License-Identifier: Apache-2.0
// Walls, floors, ceilings, stairs, columns, doors and furniture.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

/// Rooms: a skirting board, often panels up to the hip, sometimes striped paper above them.
Vec3 papered(const PaintPoint& point, Vec3 wall)
{
    const ObjectStyle& style = *point.style;
    const float along = point.axis == 0 ? point.rest.z : point.rest.x;
    const float blur = point.footprint;
    const Vec3 paint = mix(Vec3{0.55f, 0.53f, 0.48f}, Vec3{0.12f, 0.09f, 0.07f}, style.choice(70) < 0.4f ? 0.9f : 0.1f);
    if (style.choice(71) < 0.45f && point.rest.y < 1.0f) {
        const float board = along / 0.14f, in = board - std::floor(board);
        const float groove = 1 - faded(band(in, 0.06f, 0.94f, blur / 0.14f), 0.1f, blur);
        const float rail = band(point.rest.y, 0.94f, 1.0f, blur);
        wall = paint * (1 - 0.4f * groove * (1 - rail)) * mix(0.92f, 1.06f, point.fields.value[0]);
    } else if (style.choice(72) < 0.3f) {
        const float stripe = faded(smoothStep(0.4f, 0.6f, wave(along / 0.18f)), 0.12f, blur);
        wall = wall * mix(0.86f, 1.06f, stripe);
    }
    return mix(wall, paint * 0.9f, band(point.rest.y, -1, 0.11f, blur));
}

Surface paintWall(const PaintPoint& point)
{
    if (isGlass(point) || point.style->material == Material::Glass)
        return paintPane(point);
    const bool bare = point.style->material == Material::Unsaid;
    const bool masonryOutside = bare && !point.light->indoors && point.style->style[0] < 0.5f;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = masonry(point, masonryOutside ? Material::Brick : bare ? Material::Plaster : point.style->material);
    if (point.light->indoors && bare && point.body)
        surface.albedo = papered(point, surface.albedo);
    if (!point.light->indoors)
        surface.albedo = surface.albedo * mix(0.68f, 1.0f, smoothStep(0, 0.9f, point.rest.y + point.fields.value[1] * 0.5f));
    return surface;
}

/// Planks of 14 cm, broken every two metres.
Surface paintPlanks(const PaintPoint& point)
{
    const float row = point.rest.x / 0.14f, column = std::floor(row);
    const float shift = cellHash(static_cast<std::int32_t>(column), 1, 3, point.style->hash + 73);
    const float step = point.rest.z / 2.0f + shift, end = step - std::floor(step);
    const float tone = cellHash(static_cast<std::int32_t>(column), static_cast<std::int32_t>(std::floor(step)), 4, point.style->hash + 75);
    const bool joint = row - column < 0.045f || end < 0.004f;
    const float vein = grain(point.rest, {0.012f, 1, 0.5f}, point.footprint, point.style->hash + 77);
    Surface surface;
    surface.normal = point.normal;
    surface.albedo
        = point.colour * (mix(0.55f, 1.3f, faded(joint ? 0 : 0.3f + 0.7f * tone, 0.14f, point.footprint)) * mix(0.85f, 1.12f, vein));
    surface.mirror = 0.06f;
    surface.sharpness = 40;
    return surface;
}

Surface paintFloor(const PaintPoint& point)
{
    const Material material = point.style->material;
    if (material == Material::Wood || (material == Material::Unsaid && point.light->indoors && point.style->choice(78) < 0.6f))
        return paintPlanks(point);
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.76f, 1.2f, f[2]) * mix(0.92f, 1.08f, f[1]) * mix(0.9f, 1.1f, f[0]));
    if (std::max(f[3], f[4]) > 0.975f)
        surface.albedo = surface.albedo * 0.55f;
    surface.mirror = 0.04f;
    return surface;
}

Surface paintBoards(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    const Material material = point.style->material;
    const float vein = grain(point.rest, {0.7f, 0.7f, 0.02f}, point.footprint, point.style->hash + 79);
    if (material == Material::Cloth || material == Material::Metal) {
        const float weave = faded(wave(point.rest.x * 90 + point.rest.z * 90) * wave(point.rest.y * 90), 0.011f, point.footprint);
        surface.albedo = point.colour * (mix(0.85f, 1.1f, f[0]) * (material == Material::Cloth ? mix(0.75f, 1.1f, weave) : 1.0f));
        surface.mirror = material == Material::Metal ? 0.2f : 0.0f;
        return surface;
    }
    const float strength = material == Material::Wood ? 1.6f : 1.0f;
    surface.albedo = point.colour * (mix(0.8f, 1.16f, f[2]) * (1 + strength * (mix(0.8f, 1.16f, vein) - 1)) * mix(0.9f, 1.1f, f[1]));
    if (f[3] > 0.94f)
        surface.albedo = surface.albedo * 0.7f;
    surface.mirror = 0.03f;
    surface.sharpness = 30;
    return surface;
}

Surface paintPlain(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.85f, 1.12f, f[0]) * mix(0.93f, 1.07f, f[1]));
    return surface;
}

} // namespace

Surface paintInterior(const PaintPoint& point)
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

} // namespace ml::builtin

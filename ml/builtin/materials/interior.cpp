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
        = point.colour * (mix(0.6f, 1.25f, faded(joint ? 0 : 0.35f + 0.6f * tone, 0.14f, point.footprint)) * mix(0.85f, 1.12f, vein));
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
    surface.albedo = point.colour * (mix(0.88f, 1.1f, f[2]) * mix(0.95f, 1.05f, f[1]) * mix(0.95f, 1.05f, f[0]));
    surface.albedo = surface.albedo * (1 - 0.55f * jointAt(point, 0.006f));
    surface.mirror = 0.04f;
    return surface;
}

/// A point as a joiner sees it: along the grain, and across the boards, metres.
struct BoardPlace {
    float along = 0;
    float across = 0;
};
BoardPlace boardPlace(const PaintPoint& point)
{
    const Vec3& r = point.rest;
    if (point.axis == 1)
        return {r.x, r.z};
    const float level = point.axis == 0 ? r.z : r.x;
    return point.style->semanticClass == Class::Door ? BoardPlace{r.y, level} : BoardPlace{level, r.y};
}

/// Glued boards: each has its own tone and veins, and the joint between two is a hair.
float boardsAt(const PaintPoint& point)
{
    const BoardPlace place = boardPlace(point);
    const float width = point.style->cellU, row = place.across / width, board = std::floor(row);
    const std::uint32_t own = point.style->hash + 79 + static_cast<std::uint32_t>(static_cast<std::int32_t>(board)) * 31u;
    const float tone = cellHash(static_cast<std::int32_t>(board), point.axis, 5, point.style->hash + 81);
    const Vec3 grainSpace{place.along, place.across, 0};
    const float vein = grain(grainSpace, {0.35f, 0.006f, 1}, point.footprint, own);
    const float ring = grain(grainSpace, {1.1f, 0.03f, 1}, point.footprint, own + 7);
    const float joint = lineAt((0.5f - std::fabs(row - board - 0.5f)) * width, 0.0014f, point.footprint);
    return mix(0.93f, 1.07f, tone) * mix(0.9f, 1.1f, vein) * mix(0.86f, 1.12f, ring) * (1 - 0.5f * joint);
}

Surface paintBoards(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    const Material material = point.style->material;
    if (material == Material::Cloth || material == Material::Metal) {
        const float weave = faded(wave(point.rest.x * 90 + point.rest.z * 90) * wave(point.rest.y * 90), 0.011f, point.footprint);
        surface.albedo = point.colour * (mix(0.85f, 1.1f, f[0]) * (material == Material::Cloth ? mix(0.75f, 1.1f, weave) : 1.0f));
        surface.mirror = material == Material::Metal ? 0.2f : 0.0f;
        return surface;
    }
    const float strength = material == Material::Wood ? 1.5f : 1.0f;
    surface.albedo = point.colour * ((1 + strength * (boardsAt(point) - 1)) * mix(0.95f, 1.05f, f[1]) * mix(0.95f, 1.05f, f[0]));
    surface.mirror = 0.03f;
    surface.sharpness = 30;
    return surface;
}

Surface paintPlain(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.95f, 1.04f, f[0]) * mix(0.97f, 1.03f, f[1]));
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

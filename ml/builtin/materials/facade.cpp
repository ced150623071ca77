// SPDX-License-Identifier: Apache-2.0
// Facades. Windows, doors and trim are geometry of the proxies and told apart by their base colour; here the walls become brick,
// concrete, stone, plaster or timber, with lintels, plinths and the marks of rain around the windows of their lattice. Imported houses
// that have no windows get them painted.
#include "ml/builtin/materials/materials.h"
#include "ml/builtin/materials/painted_window.h"

namespace ml::builtin {
namespace {

Material wallMaterial(const ObjectStyle& style)
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

Surface paintRoof(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    // Rows of tiles on a pitched roof.
    const bool pitched = point.normal.y < 0.95f;
    const float row = point.rest.y / 0.22f;
    const float tile = faded(row - std::floor(row), 0.22f, point.footprint);
    surface.albedo = point.colour * (mix(0.75f, 1.25f, f[0]) * mix(0.85f, 1.15f, f[1]) * (pitched ? mix(0.65f, 1.25f, tile) : 1.0f));
    return surface;
}

/// Ashlar of 52 x 26 cm: 0 in the joints, else the block's own tone.
float ashlar(const PaintPoint& point)
{
    const CellPosition at = cellPosition({point.rest, point.axis, 0}, {0.52f, 0.26f, 0, 0});
    const float row = std::floor(at.v), shifted = at.u + 0.5f * (row - 2 * std::floor(row / 2)), column = std::floor(shifted);
    const float tone
        = 0.4f + 0.6f * cellHash(static_cast<std::int32_t>(column), static_cast<std::int32_t>(row), point.axis, point.style->hash + 21);
    const float toJoint = std::min((0.5f - std::fabs(at.v - row - 0.5f)) * 0.26f, (0.5f - std::fabs(shifted - column - 0.5f)) * 0.52f);
    return faded(tone, 0.2f, point.footprint) * (1 - lineAt(toJoint, 0.012f, point.footprint));
}

/// A wall of another material than the rest: the ground floor of many houses.
Vec3 plinth(const PaintPoint& point)
{
    const float choice = point.style->choice(22);
    const Vec3 own = mix(point.colour, Vec3{0.36f, 0.34f, 0.31f}, 0.65f) * (choice < 0.5f ? 1.0f : 0.7f);
    return own * mix(0.55f, 1.2f, ashlar(point));
}

/// Stone over the windows, and what rain washes from their sills.
Vec3 aroundWindows(const PaintPoint& point, Vec3 wall, Material material)
{
    const CellPlace place = cellPlace(point);
    const float blur = point.footprint / point.style->cellV;
    const float beside = std::fabs(place.u - 0.5f);
    if (material == Material::Brick || point.style->choice(23) > 0.6f) {
        const float head = point.style->guessed ? kPaintedHead : 0.88f;
        const float lintel = band(place.v, head + 0.005f, head + 0.07f, blur) * band(beside, -1, 0.29f, blur);
        wall = mix(wall, mix(point.colour, Vec3{0.46f, 0.43f, 0.38f}, 0.7f), 0.8f * lintel);
    }
    const float streak = grain(point.rest, {0.09f, 1.6f, 0.09f}, point.footprint, point.style->hash + 25);
    const float below = band(beside, -1, 0.27f, 0.1f) * smoothStep(0.02f, 0.3f, place.v) * (1 - smoothStep(0.3f, 0.36f, place.v));
    const float washed = below * smoothStep(0.45f, 0.75f, streak) * mix(0.25f, 0.6f, clamp(point.style->words.wear + 0.4f));
    return wall * (1 - 0.6f * washed);
}

} // namespace

Vec3 masonry(const PaintPoint& point, Material material)
{
    const float* f = point.fields.value;
    // Weather stains a wall in large patches; rooms are painted again before it shows.
    Vec3 wall = point.colour
        * (point.light->indoors ? mix(0.95f, 1.05f, f[0]) * mix(0.97f, 1.03f, f[1]) : mix(0.78f, 1.17f, f[0]) * mix(0.92f, 1.08f, f[1]));
    switch (material) {
    case Material::Brick:
        // Fired clay is never as pure as a paint: a colour is pulled towards it.
        wall = mix(wall, Vec3{0.36f, 0.17f, 0.11f} * (luminance(wall) * 4.6f), 0.5f);
        return f[5] < 0.15f ? mix(wall, Vec3{0.38f, 0.35f, 0.31f} * clamp(luminance(wall) * 6, 0.25f, 1), 0.62f)
                            : wall * mix(0.6f, 1.3f, f[5]);
    case Material::Stone:
        return wall * mix(0.6f, 1.16f, ashlar(point)) * mix(0.9f, 1.08f, f[1]);
    case Material::Concrete: {
        // Boards of the formwork, a little apart in tone, and the anchors' holes.
        const float board = grain(point.rest, {6, 0.24f, 6}, point.footprint, point.style->hash + 27);
        return wall * (mix(0.84f, 1.12f, board) * mix(0.94f, 1.06f, f[5]));
    }
    case Material::Wood: {
        const float row = point.rest.y / 0.16f, in = row - std::floor(row);
        const float tone = cellHash(static_cast<std::int32_t>(std::floor(row)), point.axis, 3, point.style->hash + 29);
        const float board = faded(in < 0.1f ? 0 : mix(0.45f, 1, tone), 0.16f, point.footprint);
        return wall * (mix(0.5f, 1.25f, board) * mix(0.85f, 1.12f, grain(point.rest, {0.8f, 0.015f, 0.8f}, point.footprint, 31)));
    }
    case Material::Metal: {
        const float rib = grain(point.rest, {0.09f, 30, 0.09f}, point.footprint, point.style->hash + 33);
        return wall * mix(0.7f, 1.2f, rib);
    }
    default: {
        // Plaster: smooth, and flaked off old walls, where a rim of it casts a line of shade on the bricks.
        if (point.style->words.wear <= 0)
            return wall;
        const float hold = f[0] * 0.7f + f[1] * 0.3f;
        const Vec3 bricks = Vec3{0.19f, 0.13f, 0.1f} * mix(0.6f, 1.25f, f[5]);
        return mix(wall * (1 - 0.35f * band(hold, 0.655f, 0.675f, 0.02f)), bricks, smoothStep(0.67f, 0.69f, hold));
    }
    }
}

Surface paintFacade(const PaintPoint& point)
{
    if (isGlass(point) || (point.style->material == Material::Glass && std::fabs(point.normal.y) < 0.3f))
        return paintPane(point);
    if (point.normal.y > 0.3f)
        return paintRoof(point);
    const Material material = wallMaterial(*point.style);
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = masonry(point, material);
    if (point.style->lattice && point.axis != 1) {
        const bool ground = point.rest.y < point.style->detailOrigin.y + point.style->cellV - 0.1f;
        if (ground && point.style->choice(24) < 0.45f && point.style->material == Material::Unsaid)
            surface.albedo = plinth(point);
        if (!point.style->guessed || isWindowCell(point))
            surface.albedo = aroundWindows(point, surface.albedo, material);
    }
    // Rain runs down and splashes up: the foot of a wall is darker.
    surface.albedo = surface.albedo * mix(0.62f, 1.0f, smoothStep(0, 1.7f, point.rest.y + point.fields.value[1] * 0.7f));
    if (isWindowCell(point))
        paintWindow(point, surface);
    return surface;
}

} // namespace ml::builtin

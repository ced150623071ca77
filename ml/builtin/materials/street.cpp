// SPDX-License-Identifier: Apache-2.0
// Ground, road and pavement.
#include "ml/builtin/materials/leaf.h"
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

Vec3 grassInSeason(Season season, Vec3 own, Vec3 dry)
{
    switch (season) {
    case Season::Spring:
        return {own.x, own.y * 1.25f, own.z};
    case Season::Summer:
        return mix(own, dry, 0.15f);
    case Season::Autumn:
        return mix(own, dry, 0.35f);
    case Season::Winter:
        return mix(own, Vec3{0.21f, 0.18f, 0.11f}, 0.65f);
    case Season::Unsaid:
        break;
    }
    return own;
}

/// Fallen leaves: drifts where the wind left them, single ones elsewhere; wheels blow them off the road.
void addFallenLeaves(const PaintPoint& point, Surface& surface)
{
    constexpr float kCovers = 0.32f; // of its cell
    const float drift = smoothStep(0.5f, 0.74f, point.fields.value[0]);
    const float dense = mix(0.05f, 0.75f, drift) * (point.style->semanticClass == Class::Road ? 0.35f : 1.0f);
    const float seen = clamp(1.4f - 2 * point.footprint / kLeafCell); // single leaves can be told apart
    for (const float shift : {0.0f, 0.43f}) {
        const std::uint32_t seed = point.style->hash + (shift > 0 ? 83 : 81);
        const LeafCell cell = leafCell(point, shift);
        const bool there = cellHash(cell.column, cell.row, 3, seed) < dense;
        const float leaf = leafAt(point, shift, seed), hue = cellHash(cell.column, cell.row, 4, seed);
        const Vec3 colour = mix(Vec3{0.36f, 0.20f, 0.04f}, Vec3{0.20f, 0.07f, 0.03f}, mix(0.5f, hue, seen));
        const float covered = mix(kCovers * dense, there && leaf > 0 ? 1.0f : 0.0f, seen);
        surface.albedo = mix(surface.albedo, colour * mix(0.8f, leaf, seen * clamp(leaf * 8)), covered);
    }
}

Surface paintGround(const PaintPoint& point)
{
    const float* f = point.fields.value;
    const bool grass = point.colour.y > point.colour.x;
    const Vec3 dry{0.26f, 0.25f, 0.11f};
    const Vec3 own = grass ? grassInSeason(point.light->season, point.colour, dry) : point.colour;
    const Vec3 other = grass ? dry : point.colour * 0.62f;
    Surface surface;
    surface.albedo
        = mix(own, other, smoothStep(0.35f, 0.7f, f[0] * 0.6f + f[4] * 0.4f)) * mix(0.62f, 1.34f, f[3] * 0.4f + f[1] * 0.3f + f[5] * 0.3f);
    surface.normal = normalised(point.normal + Vec3{(f[2] - 0.5f) * 0.5f, 0, (f[1] - 0.5f) * 0.5f});
    return surface;
}

Surface paintRoad(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.7f, 1.2f, f[0]) * mix(0.8f, 1.22f, f[1]) * mix(0.85f, 1.15f, f[5]));
    // Cracks, and patches of newer asphalt with a seam around them.
    const float wander = grain(point.rest, {1.3f, 1.3f, 1.3f}, point.footprint * 8, point.style->hash + 61);
    const float crack = 1 - smoothStep(0.004f, 0.012f + 0.4f * point.footprint, std::fabs(wander - 0.5f));
    surface.albedo = surface.albedo * (1 - 0.5f * crack * clamp(0.03f / std::max(point.footprint, 0.03f)));
    const float patch = cellHash(static_cast<std::int32_t>(std::floor(point.rest.x / 2.1f)),
        static_cast<std::int32_t>(std::floor(point.rest.z / 4.6f)), 7, point.style->hash + 63);
    if (patch > 0.86f && luminance(point.colour) < 0.3f)
        surface.albedo = surface.albedo * 0.72f;
    // Markings are geometry of the street and much lighter than its asphalt; wheels have worn them.
    if (luminance(point.colour) > 0.3f)
        surface.albedo = surface.albedo * mix(0.45f, 1.05f, smoothStep(0.2f, 0.6f, f[1] * 0.6f + f[0] * 0.4f));
    return surface; // asphalt mirrors nothing until it is wet
}

Surface paintPavement(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.82f, 1.18f, f[0]) * mix(0.8f, 1.2f, f[2]) * mix(0.9f, 1.1f, f[1]));
    surface.albedo = surface.albedo * (1 - 0.6f * jointAt(point, 0.014f));
    return surface;
}

/// Setts of 18 x 11 cm in a running bond.
Surface paintSetts(const PaintPoint& point)
{
    const float row = point.rest.z / 0.11f, whole = std::floor(row);
    const float shifted = point.rest.x / 0.18f + 0.5f * (whole - 2 * std::floor(whole / 2)), column = std::floor(shifted);
    const float dx = std::fabs(shifted - column - 0.5f), dz = std::fabs(row - whole - 0.5f);
    const float tone = cellHash(static_cast<std::int32_t>(column), static_cast<std::int32_t>(whole), 11, point.style->hash);
    const float dome = 1 - smoothStep(0.3f, 0.5f, std::max(dx, dz));
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * mix(0.35f, 1.25f, faded(dome * mix(0.55f, 1, tone), 0.11f, point.footprint))
        * mix(0.85f, 1.1f, point.fields.value[0]);
    return surface;
}

Surface paintBare(const PaintPoint& point)
{
    if (point.style->material == Material::Stone && luminance(point.raw) < 0.5f)
        return paintSetts(point);
    if (point.style->material == Material::Leaves) { // grass
        PaintPoint grass = point;
        grass.colour = Vec3{0.09f, 0.14f, 0.04f} * clamp(luminance(point.colour) * 6, 0.5f, 1.6f);
        return paintGround(grass);
    }
    switch (point.style->semanticClass) {
    case Class::Road:
        return paintRoad(point);
    case Class::Pavement:
        return paintPavement(point);
    default:
        return paintGround(point);
    }
}

} // namespace

Surface paintStreet(const PaintPoint& point)
{
    Surface surface = paintBare(point);
    if (point.light->season == Season::Autumn && point.normal.y >= 0.7f)
        addFallenLeaves(point, surface);
    return surface;
}

} // namespace ml::builtin

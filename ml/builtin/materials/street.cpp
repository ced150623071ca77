// SPDX-License-Identifier: Apache-2.0
// Ground, road and pavement.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

Surface paintGround(const PaintPoint& point)
{
    const float* f = point.fields.value;
    const bool grass = point.colour.y > point.colour.x;
    const Vec3 other = grass ? Vec3{0.26f, 0.25f, 0.11f} : point.colour * 0.62f;
    Surface surface;
    surface.albedo = mix(point.colour, other, smoothStep(0.35f, 0.7f, f[0] * 0.6f + f[4] * 0.4f))
        * mix(0.62f, 1.34f, f[3] * 0.4f + f[1] * 0.3f + f[5] * 0.3f);
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

} // namespace

Surface paintStreet(const PaintPoint& point)
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

} // namespace ml::builtin

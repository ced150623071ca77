// SPDX-License-Identifier: Apache-2.0
// Trees, rocks, rubble and water.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {

Surface paintTree(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    const bool leaves = point.colour.y > point.colour.x * 0.9f;
    if (!leaves) { // bark: furrows run along the trunk
        surface.albedo = point.colour * (mix(0.5f, 1.4f, f[3] * 0.6f + f[1] * 0.4f) * mix(0.8f, 1.15f, f[0]));
        surface.normal = normalised(point.normal + Vec3{f[3] - 0.5f, 0, f[5] - 0.5f} * 0.8f);
        return surface;
    }
    const Vec3 autumn{0.34f, 0.17f, 0.035f};
    const Vec3 green = mix(point.colour, Vec3{point.colour.x * 1.5f, point.colour.y * 1.25f, point.colour.z}, point.style->style[1]);
    const Vec3 tint = mix(green, autumn, point.style->style[2] > 0.82f ? 0.75f : 0.0f);
    const float clump = smoothStep(0.25f, 0.75f, f[2] * 0.34f + f[3] * 0.38f + f[4] * 0.28f);
    surface.albedo = tint * mix(0.22f, 1.75f, clump) * mix(0.8f, 1.2f, f[5]);
    surface.normal = normalised(point.normal + Vec3{f[2] - 0.5f, f[4] - 0.3f, f[3] - 0.5f} * 1.1f);
    return surface;
}

Surface paintStone(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    const float crags = f[2] * 0.4f + f[3] * 0.3f + f[4] * 0.3f;
    surface.albedo = point.colour * (mix(0.45f, 1.45f, crags) * mix(0.8f, 1.18f, f[0]) * mix(0.9f, 1.1f, f[5]));
    surface.normal = normalised(point.normal + Vec3{f[2] - 0.5f, f[4] - 0.5f, f[3] - 0.5f} * 0.9f);
    return surface;
}

Surface paintWater(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.albedo = mix(Vec3{0.02f, 0.05f, 0.06f}, point.colour, 0.15f);
    surface.normal = normalised(point.normal + Vec3{f[2] - 0.5f, 0, f[3] - 0.5f} * 0.12f);
    surface.mirror = 0.12f;
    surface.sharpness = 120;
    return surface;
}

} // namespace ml::builtin

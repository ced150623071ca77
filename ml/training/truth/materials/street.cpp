// SPDX-License-Identifier: Apache-2.0
// Ground, road and pavement.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::Class;
using ml::builtin::mix;
using ml::builtin::normalised;

Surface paintGround(const SurfacePoint& point)
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

Surface paintRoad(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.7f, 1.2f, f[0]) * mix(0.8f, 1.22f, f[1]) * mix(0.85f, 1.15f, f[5]));
    // Markings are geometry of the street and much lighter than its asphalt; wheels have worn them.
    if (ml::builtin::luminance(point.colour) > 0.3f)
        surface.albedo = surface.albedo * mix(0.45f, 1.05f, smoothStep(0.2f, 0.6f, f[1] * 0.6f + f[0] * 0.4f));
    surface.mirror = 0.02f;
    return surface;
}

Surface paintPavement(const SurfacePoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = point.colour * (mix(0.82f, 1.18f, f[0]) * mix(0.8f, 1.2f, f[2]) * mix(0.9f, 1.1f, f[1]));
    if (std::max(f[3], f[4]) > 0.965f)
        surface.albedo = surface.albedo * 0.55f;
    return surface;
}

} // namespace

Surface paintStreet(const SurfacePoint& point)
{
    switch (point.style->semanticClass) {
    case Class::Road:
        return paintRoad(point);
    case Class::Pavement:
        return paintPavement(point);
    default:
        return paintGround(point);
    }
}

} // namespace training

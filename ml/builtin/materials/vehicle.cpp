// SPDX-License-Identifier: Apache-2.0
// Cars: paint, glass, tyres, lamps. The proxies' parts are told apart by base colour and place, as the network must do.
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

/// Lamps lie in the last quarter metre of front and back.
constexpr float kLampZone = 1.9f;

bool isHeadlamp(const PaintPoint& point) { return point.rest.z > kLampZone && point.rest.y > 0.5f && luminance(point.raw) > 0.68f; }
bool isTailLamp(const PaintPoint& point)
{
    return point.rest.z < -kLampZone && point.rest.y > 0.5f && point.raw.x > 0.2f && point.raw.x > 14 * point.raw.y;
}
/// Parked cars are dark; the style says which are driven.
bool driven(const PaintPoint& point) { return lightsBurn(point) && point.style->style[0] > 0.4f; }

} // namespace

Surface paintVehicle(const PaintPoint& point)
{
    const float* f = point.fields.value;
    Surface surface;
    surface.normal = point.normal;
    if (isGlass(point)) {
        surface.albedo = {0.015f, 0.018f, 0.02f};
        surface.mirror = 0.14f;
        surface.sharpness = 250;
    } else if (isHeadlamp(point)) {
        surface.albedo = {0.6f, 0.6f, 0.58f};
        surface.mirror = 0.1f;
        if (driven(point))
            surface.glow = Vec3{1.0f, 0.93f, 0.76f} * (2.0f / point.light->exposure);
    } else if (isTailLamp(point)) {
        surface.albedo = point.colour;
        surface.mirror = 0.06f;
        if (driven(point))
            surface.glow = Vec3{0.95f, 0.06f, 0.03f} * (1.1f / point.light->exposure);
    } else if (luminance(point.raw) < 0.016f && point.rest.y < 0.75f) { // tyres and trim
        surface.albedo = point.colour * mix(0.8f, 1.4f, f[1]);
    } else {
        surface.albedo = point.colour * mix(0.92f, 1.04f, f[0]);
        const float dirt = smoothStep(0.55f, 0.15f, point.rest.y + (f[1] - 0.5f) * 0.3f);
        surface.albedo = mix(surface.albedo, Vec3{0.11f, 0.10f, 0.085f}, 0.55f * dirt);
        const float rust = clamp(point.style->words.wear) * smoothStep(0.55f, 0.75f, f[0] * 0.6f + f[1] * 0.4f + 0.15f * dirt);
        surface.albedo = mix(surface.albedo, Vec3{0.19f, 0.07f, 0.03f} * mix(0.6f, 1.2f, f[5]), rust);
        surface.mirror = 0.08f * (1 - dirt) * (1 - rust);
        surface.sharpness = 90;
    }
    return surface;
}

} // namespace ml::builtin

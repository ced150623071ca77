// SPDX-License-Identifier: Apache-2.0
// Window panes: mirrors with a room behind them, lit or dark by the hash of their cell.
#include "ml/training/truth/materials/materials.h"

namespace training {
namespace {

using ml::builtin::mix;
using ml::builtin::Time;

/// Share of rooms whose light is off.
float darkShare(Time time) { return time == Time::Night ? 0.50f : 0.58f; }

/// Light of a room, in exposed units: lamps are warm, some are cold; brighter near the top of the window.
Vec3 litRoom(const SurfacePoint& point, float hash, float dark)
{
    const float* f = point.fields.value;
    const float place = (hash - dark) / (1.001f - dark); // 0..1 among the lit
    const Vec3 tint = place < 0.8f ? Vec3{1.0f, 0.58f, 0.24f} : Vec3{0.78f, 0.86f, 1.0f};
    const float curtain = mix(0.75f, 1.15f, f[0]) * mix(0.85f, 1.1f, f[1]);
    return tint * (mix(0.35f, 1.2f, place < 0.8f ? place / 0.8f : 0.6f) * curtain / point.light->exposure);
}

} // namespace

bool isGlass(Vec3 colour)
{
    // The proxies' panes are dark and a little blue; navy paint is much bluer, dark green paint is greener than blue.
    return ml::builtin::luminance(colour) < 0.075f && colour.z > 1.3f * colour.x && colour.z < 2.4f * colour.x && colour.y > colour.x
        && colour.y < colour.z;
}

Vec3 windowLight(const ml::builtin::Daylight& light) { return mix(light.horizon, light.zenith, 0.3f); }

Surface paintPane(const SurfacePoint& point)
{
    Surface surface;
    surface.normal = point.normal;
    surface.albedo = {0.03f, 0.035f, 0.04f};
    surface.mirror = 0.12f;
    surface.sharpness = 200;
    const float hash = point.fields.value[2];
    if (point.light->indoors) {
        surface.glow = windowLight(*point.light) * mix(0.9f, 1.1f, point.fields.value[0]);
        return surface;
    }
    const float dark = darkShare(point.light->time);
    if (lightsBurn(point) && hash > dark) {
        surface.glow = litRoom(point, hash, dark);
    } else if (hash < 0.22f) {
        surface.albedo = Vec3{0.40f, 0.38f, 0.34f} * mix(0.7f, 1.1f, hash * 4.5f); // blinds
    }
    return surface;
}

} // namespace training

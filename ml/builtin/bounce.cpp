// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/bounce.h"

#include "ml/builtin/materials/materials.h"

namespace ml::builtin {
namespace {

/// More than the sky's own light keeps rooms as bright as film lights them.
constexpr float kWindowGain = 2.6f;

} // namespace

BouncingSurface bouncingSurface(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb)
{
    BouncingSurface surface;
    surface.colour = baseColourOf(style, srgb);
    surface.window = hasGlassColour({linearFromSrgb(srgb[0]), linearFromSrgb(srgb[1]), linearFromSrgb(srgb[2])});
    surface.building = style.semanticClass == Class::Building;
    return surface;
}

Vec3 openLamps(const std::vector<LampInfo>& lamps, Vec3 position, Vec3 normal)
{
    Vec3 sum;
    for (const LampInfo& lamp : lamps)
        sum = sum + lampIrradiance(toVec(lamp.position), toVec(lamp.colour), position, normal);
    return sum;
}

Vec3 windowRadiance(const Daylight& light) { return windowLight(light) * kWindowGain; }

Vec3 bouncedLight(const Daylight& daylight, const std::vector<LampInfo>& lamps, const BouncingSurface& surface)
{
    Vec3 albedo = surface.colour;
    if (surface.normal.y > 0.6f)
        albedo = mix(albedo, Vec3{0.82f, 0.85f, 0.90f}, daylight.snowCover);
    if (daylight.indoors && surface.window)
        return windowRadiance(daylight);
    // Rooms are lit by many more bounces than the one that is traced.
    const Vec3 light = ambient(daylight, surface.normal) * (daylight.indoors ? 3.8f : 0.7f)
        + openLamps(lamps, surface.position, surface.normal) * 0.5f + daylight.sun * surface.sun;
    Vec3 result = albedo * light;
    // Lit windows light the street a little: their mean glow over a whole facade.
    if (surface.building && std::fabs(surface.normal.y) < 0.5f && daylight.lampsOn)
        result = result + Vec3{1.0f, 0.68f, 0.38f} * (0.07f / daylight.exposure);
    return result;
}

} // namespace ml::builtin

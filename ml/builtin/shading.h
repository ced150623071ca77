// SPDX-License-Identifier: Apache-2.0
// The hand-written half of the built-in model: what a renderer with classes, lamps and weather would show. The network adds the rest.
#pragma once

#include "ml/builtin/daylight.h"
#include "ml/builtin/powers.h"
#include "ml/builtin/style.h"

#include <array>
#include <cstdint>

namespace ml::builtin {

/// A lamp's candela in the light units of daylight.h, where the noon sun is 3.
inline constexpr float kUnitsPerCandela = 0.04f;

/// One surface point as the guide shows it.
struct SurfacePoint {
    Vec3 normal; // world, of the geometry
    Vec3 bump; // world, of the painted surface
    Vec3 view; // unit, from the eye
    Vec3 albedo; // linear, painted (materials/surface.h)
    Vec3 glow; // linear
    Vec3 lamps; // linear irradiance
    Vec3 gathered; // linear: light from around
    float openSun = 0; // share of the sun that nothing hides
    float skyVisibility = 1; // 0..1
    float distance = 0; // metres from the eye
    float mirror = 0; // share of light mirrored towards the eye
    float sharpness = 60; // Blinn exponent of the sun's highlight
};

/// Linear, exposed colour to display values 0..1 (the ACES fit of K. Narkowicz, then displayPower). No grade.
inline Vec3 toneCurve(Vec3 colour)
{
    const auto channel = [](float c) {
        const float q = std::max(c, 0.0f) * 0.8f;
        return displayPower(clamp(q * (2.51f * q + 0.03f) / (q * (2.43f * q + 0.59f) + 0.14f)));
    };
    return {channel(colour.x), channel(colour.y), channel(colour.z)};
}

/// Whether a base colour is the item's own: what colour words repaint. True where no such colour is known.
bool isBody(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb);
/// The base colour with the item's words applied: a colour word repaints what has the item's body colour and keeps the local shade.
Vec3 baseColourOf(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb);

/// Irradiance of one lamp on a surface, unshadowed. `colour` is linear times candela.
inline Vec3 lampIrradiance(Vec3 lamp, Vec3 colour, Vec3 position, Vec3 normal)
{
    const Vec3 to = lamp - position;
    const float squared = dot(to, to);
    const float facing = clamp(dot(normal, to) / std::sqrt(squared + 1e-4f) * 0.8f + 0.2f);
    return colour * (kUnitsPerCandela * facing / (squared + 0.6f));
}

/// Light that reaches a point from around where the surroundings are not known: the sky where it is open, and what walls and ground
/// may send back. Rooms are lit by many bounces.
inline Vec3 guessedAround(const Daylight& light, const SurfacePoint& point)
{
    const Vec3 sky = ambient(light, point.bump);
    if (light.indoors)
        return sky * 2.2f + mix(light.horizon, light.zenith, 0.3f) * 0.07f + point.lamps * 0.3f;
    const Vec3 back = sky * 0.28f + light.sun * 0.035f + point.lamps * 0.1f;
    return mix(back, sky, point.skyVisibility) * nightFill(light);
}

/// What a mirror sees where nothing better is known: the sky where it is open, and something dull elsewhere.
inline Vec3 mirrorGuess(const Daylight& light, const SurfacePoint& point, Vec3 direction)
{
    const float visible = point.skyVisibility * clamp(direction.y * 2 + 0.3f) * (light.indoors ? 0.1f : 1.0f);
    return mix(fogColour(light) * 0.25f, skyColour(light, direction, 0.5f), visible);
}

inline Vec3 mirrorDirection(const SurfacePoint& point) { return point.view - point.bump * (2 * dot(point.view, point.bump)); }

/// Light that leaves the surface towards the eye, before fog; `seen` is what it mirrors.
inline Vec3 shadeSurface(const Daylight& light, const SurfacePoint& point, Vec3 seen)
{
    const float bump = mix(1.0f, clamp(1 + 1.2f * (dot(point.bump, point.normal) - 1)), 0.8f);
    const Vec3 sun = light.sun * (point.openSun * clamp(dot(point.bump, light.towardsSun)));
    const Vec3 own = point.albedo * ((point.gathered + point.lamps) * bump + sun) + point.glow;
    const float towards = std::max(clamp(dot(mirrorDirection(point), light.towardsSun)), 1e-4f);
    const Vec3 highlight = sun * (exp2Of(std::max(log2Of(towards) * point.sharpness, -100.0f)) * point.mirror * 6);
    return own * (1 - 0.7f * point.mirror) + seen * point.mirror + highlight;
}

/// Light that fog scatters towards the eye around a lamp, along a ray of the given length. `colour` is linear times candela.
inline Vec3 lampHalo(const Daylight& light, Vec3 lamp, Vec3 colour, Vec3 eye, Vec3 ray, float length)
{
    const Vec3 to = lamp - eye;
    const float along = dot(to, ray);
    const Vec3 off = to - ray * along;
    const float seen = along > 0 && along < length && !light.indoors ? 1.0f : 0.0f;
    return colour * (seen * kUnitsPerCandela * light.fogPerMetre * 0.8f / (dot(off, off) + 0.2f));
}

/// Fog over a distance.
inline Vec3 throughFog(const Daylight& light, Vec3 colour, float metres)
{
    return mix(fogColour(light), colour, expOf(-metres * light.fogPerMetre));
}

/// Display value 0..1 of a linear colour: lens shading, exposure, tone curve. `squaredRadius` is 0 in the middle, 2 in the corners.
inline Vec3 developed(const Daylight& light, Vec3 colour, float squaredRadius)
{
    return toneCurve(colour * (light.exposure * (1 - 0.1375f * squaredRadius)));
}

} // namespace ml::builtin

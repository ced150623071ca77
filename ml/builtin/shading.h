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
    Vec3 normal; // world
    Vec3 baseColour; // linear, words applied (baseColourOf)
    Vec3 lamps; // linear irradiance
    float sun = 0; // shadow and cosine applied
    float skyVisibility = 1; // 0..1
    float distance = 0; // metres from the eye
    float glow = 0; // 1: a lamp head that is on
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

/// The item's own base colour with its words applied: a colour word replaces the hue and keeps the local shade.
Vec3 baseColourOf(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb);

/// Irradiance of one lamp on a surface, unshadowed. `colour` is linear times candela.
inline Vec3 lampIrradiance(Vec3 lamp, Vec3 colour, Vec3 position, Vec3 normal)
{
    const Vec3 to = lamp - position;
    const float squared = dot(to, to);
    const float facing = clamp(dot(normal, to) / std::sqrt(squared + 1e-4f) * 0.8f + 0.2f);
    return colour * (kUnitsPerCandela * facing / (squared + 0.6f));
}

/// Light that leaves the surface towards the eye, before fog. Snow and wetness applied.
inline Vec3 shadeSurface(const Daylight& light, const SurfacePoint& point)
{
    const float snow = light.snowCover * clamp((point.normal.y - 0.35f) / 0.3f);
    Vec3 albedo = mix(point.baseColour, {0.84f, 0.84f, 0.85f}, snow);
    albedo = albedo * (1 - 0.35f * light.wet * clamp(point.normal.y * 2 + 0.4f));
    const Vec3 received = ambient(light, point.normal) * point.skyVisibility + light.sun * point.sun + point.lamps;
    return albedo * received + Vec3{1.2f, 0.9f, 0.5f} * point.glow;
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

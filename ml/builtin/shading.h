// SPDX-License-Identifier: Apache-2.0
// The hand-written half of the built-in model: what a renderer with classes, lamps and weather would show. The network adds the rest.
#pragma once

#include "ml/builtin/daylight.h"
#include "ml/builtin/style.h"

#include <array>
#include <bit>
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

/// x to the power of 1 / 2.2 for 0..1, to within 2e-4, without a library call, so that loops vectorise.
inline float displayPower(float x)
{
    const float safe = std::max(x, 1e-5f);
    const auto bits = std::bit_cast<std::int32_t>(safe);
    const float exponent = static_cast<float>((bits >> 23) - 127);
    const float m = std::bit_cast<float>((bits & 0x007fffff) | 0x3f800000); // 1..2
    const float log2m = -2.787926f + m * (5.047855f + m * (-3.489879f + m * (1.589474f + m * (-0.402513f + m * 0.043005f))));
    const float y = (exponent + log2m) * (1.0f / 2.2f);
    const float whole = std::floor(y);
    const float f = y - whole;
    const float mantissa = 1.0000035f + f * (0.6929729f + f * (0.2416044f + f * (0.0517450f + f * 0.0136703f)));
    return mantissa * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

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
Vec3 shadeSurface(const Daylight& light, const SurfacePoint& point);
/// Fog over a distance.
Vec3 throughFog(const Daylight& light, Vec3 colour, float metres);
/// Display value 0..1 of a linear colour: lens shading, exposure, tone curve. `squaredRadius` is 0 in the middle, 2 in the corners.
Vec3 developed(const Daylight& light, Vec3 colour, float squaredRadius);

} // namespace ml::builtin

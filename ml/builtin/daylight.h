// SPDX-License-Identifier: Apache-2.0
// The light of a look: sun, sky, fog and exposure for a time of day, a weather and words. Base shading and the generator of
// training frames light with the same values. Linear colours; the scale is arbitrary but shared, and exposure undoes it.
#pragma once

#include "ml/builtin/vec.h"
#include "ml/builtin/vocabulary.h"
#include "ml/request.h"

#include <array>

namespace ml::builtin {

enum class Time { Day, GoldenHour, Dusk, Night };
enum class Weather { Clear, Overcast, Fog, Snow, Rain };
inline constexpr int kTimeCount = 4;
inline constexpr int kWeatherCount = 5;

/// Throws EngineError "request.bad" for a name that is not in request.h's list.
Time timeFromName(const std::string& name);
Weather weatherFromName(const std::string& name);

struct Daylight {
    std::array<float, kTimeCount> times{1}; // shares by Time: near the sun's height at which one time of day becomes the next, two mix
    std::array<float, kWeatherCount> weathers{1}; // shares by Weather: the look's amount, and clear
    bool indoors = false;
    Vec3 towardsSun{0, 1, 0};
    Vec3 sun; // colour on a surface that faces it; black: no sun
    Vec3 zenith;
    Vec3 horizon;
    float fogPerMetre = 0;
    float exposure = 1; // multiplies linear colour before the tone curve
    float snowCover = 0; // 1: snow lies on what faces up
    float wet = 0; // 1: the ground is wet
    float ice = 0; // 1: the ground is glazed, the rest white with frost
    float clouds = 0; // 0 clear blue .. 1 a closed deck
    Vec3 cloudLit; // single clouds in the sun
    float lowSun = 0; // 1: the horizon glows around the sun and is dull on the far side
    float relief = 0; // of a closed deck: 0 in fog
    Season season = Season::Unsaid;
    bool lampsOn = false; // lamps, windows and headlights glow
    bool operator==(const Daylight&) const = default;

    float share(Time time) const { return times[static_cast<std::size_t>(time)]; }
    float share(Weather weather) const { return weathers[static_cast<std::size_t>(weather)]; }
};

Daylight daylightOf(const LookInfo& look, const FrameWords& words);

inline float smoothStep(float low, float high, float x)
{
    const float t = clamp((x - low) / (high - low));
    return t * t * (3 - 2 * t);
}

/// Sky in a direction of unit length; `cloud` from cloudField. Without branches, so that a loop over pixels vectorises.
inline Vec3 skyColour(const Daylight& light, Vec3 ray, float cloud)
{
    const float up = 1 - clamp(ray.y);
    const float side = clamp(0.5f + 0.5f * (ray.x * light.towardsSun.x + ray.z * light.towardsSun.z));
    const Vec3 horizon = light.horizon * mix(1.0f, mix(0.55f, 1.35f, side * side), light.lowSun * (1 - light.clouds));
    Vec3 colour = mix(light.zenith, horizon, up * up * up);

    const float open = 1 - light.clouds;
    const float towards = clamp(dot(ray, light.towardsSun));
    const float t4 = towards * towards * towards * towards, t16 = t4 * t4 * t4 * t4;
    colour = colour + light.sun * (t16 * t16 * t16 * t16 * 0.22f * open); // the glow around the sun: a power of 64

    const float density = smoothStep(0.48f, 0.75f, cloud) * 0.85f * smoothStep(0.0f, 0.12f, ray.y) * open;
    colour = mix(colour, light.cloudLit * mix(1.0f, 0.72f, smoothStep(0.6f, 0.85f, cloud)), density);
    colour = colour * mix(1.0f, mix(0.72f, 1.25f, cloud), light.relief);
    return colour * mix(1.0f, 0.5f, clamp(-ray.y * 3));
}

/// Light from the sky on a surface with this normal and nothing around it.
inline Vec3 ambient(const Daylight& light, Vec3 normal)
{
    const Vec3 sky = (light.zenith + light.horizon) * 0.5f;
    return sky * ((0.5f + 0.35f * normal.y) * (light.indoors ? 0.2f : 1.0f));
}

/// Films light the night: factor on light from around, so that what no lamp reaches keeps a blue remainder.
inline Vec3 nightFill(const Daylight& light) { return mix(Vec3{1, 1, 1}, Vec3{1.8f, 2.0f, 2.5f}, light.share(Time::Night)); }

/// Colour that fog fades to.
inline Vec3 fogColour(const Daylight& light) { return light.horizon * (light.indoors ? 0.35f : 1.0f); }

/// sRGB-encoded 0..255 to linear.
float linearFromSrgb(std::uint8_t value);

} // namespace ml::builtin

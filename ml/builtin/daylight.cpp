// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/daylight.h"

#include "ml/builtin/noise.h"
#include "ml/engine_error.h"

#include <array>
#include <string_view>

namespace ml::builtin {
namespace {

constexpr std::array<std::string_view, kTimeCount> kTimes{"day", "golden hour", "dusk", "night"};
constexpr std::array<std::string_view, kWeatherCount> kWeathers{"clear", "overcast", "fog", "snow", "rain"};

template <std::size_t Count>
int indexOf(const std::array<std::string_view, Count>& names, const std::string& name, const char* field)
{
    for (std::size_t i = 0; i < Count; ++i)
        if (names[i] == name)
            return static_cast<int>(i);
    std::string known;
    for (const std::string_view each : names)
        known += (known.empty() ? "" : ", ") + std::string(each);
    throw EngineError("request.bad", std::string("The request's ") + field + " \"" + name + "\" is not known; use one of " + known + ".");
}

float smooth(float low, float high, float x)
{
    const float t = clamp((x - low) / (high - low));
    return t * t * (3 - 2 * t);
}

float powerOf64(float x)
{
    for (int i = 0; i < 6; ++i)
        x *= x;
    return x;
}

// Light without weather, by time of day. The values were chosen by eye against photographs of streets.
struct TimeLight {
    Vec3 sun, zenith, horizon, cloudLit, deckTint;
    float deck; // luminance of a closed deck
    float exposure;
};
constexpr std::array<TimeLight, kTimeCount> kTimeLights{{
    {{3.0f, 2.8f, 2.4f}, {0.16f, 0.34f, 0.8f}, {0.72f, 0.82f, 0.95f}, {1, 1, 1.02f}, {0.97f, 1, 1.05f}, 1.0f, 0.68f},
    {{2.9f, 1.6f, 0.75f}, {0.24f, 0.33f, 0.55f}, {1.1f, 0.66f, 0.4f}, {1.4f, 0.85f, 0.55f}, {1.1f, 0.95f, 0.82f}, 0.62f, 0.95f},
    {{0, 0, 0}, {0.05f, 0.08f, 0.2f}, {0.42f, 0.24f, 0.25f}, {0.42f, 0.25f, 0.3f}, {0.85f, 0.9f, 1.2f}, 0.2f, 2.3f},
    {{0.035f, 0.045f, 0.07f}, {0.006f, 0.009f, 0.024f}, {0.03f, 0.032f, 0.05f}, {0.03f, 0.032f, 0.045f}, {0.97f, 1, 1.05f}, 0.03f, 3.6f},
}};
struct WeatherLight {
    float sun, deck, fogPerMetre;
};
constexpr std::array<WeatherLight, kWeatherCount> kWeatherLights{{
    {1.0f, 0.0f, 0.0012f}, {0.06f, 0.62f, 0.004f}, {0.1f, 0.72f, 0.035f}, {0.08f, 0.7f, 0.012f}, {0.03f, 0.4f, 0.011f}}};
constexpr std::array<float, kTimeCount> kIndoorExposure{1.9f, 1.7f, 1.0f, 0.9f};

} // namespace

Time timeFromName(const std::string& name)
{
    return static_cast<Time>(indexOf(kTimes, name, "time of day"));
}

Weather weatherFromName(const std::string& name)
{
    return static_cast<Weather>(indexOf(kWeathers, name, "weather"));
}

Daylight daylightOf(const LookInfo& look, const FrameWords& words)
{
    Daylight result;
    result.time = timeFromName(look.time);
    result.weather = weatherFromName(look.weather);
    result.indoors = look.indoors;
    result.towardsSun = normalised({look.towardsSun[0], look.towardsSun[1], look.towardsSun[2]});
    const TimeLight& time = kTimeLights[static_cast<std::size_t>(result.time)];
    const WeatherLight& weather = kWeatherLights[static_cast<std::size_t>(result.weather)];
    const bool clear = result.weather == Weather::Clear;

    result.clouds = clear ? std::max(words.clouds, 0.0f) : 1.0f;
    const float deck = clear ? 0.62f : weather.deck;
    const Vec3 closed = time.deckTint * (time.deck * deck);
    result.zenith = mix(time.zenith, closed, result.clouds);
    result.horizon = mix(time.horizon, closed, result.clouds);
    result.sun = time.sun * mix(weather.sun, 0.06f, clear ? result.clouds : 0.0f);
    result.fogPerMetre = weather.fogPerMetre * words.fog * (look.indoors ? 0.25f : 1.0f);
    const float place = look.indoors ? kIndoorExposure[static_cast<std::size_t>(result.time)]
        : !clear && result.time == Time::Day ? 1.25f : 1.0f;
    result.exposure = time.exposure * place * words.brightness;
    result.snowCover = result.weather == Weather::Snow && !look.indoors ? 1.0f : 0.0f;
    result.wet = look.indoors ? 0.0f : result.weather == Weather::Rain ? 1.0f : words.wet;
    result.lampsOn = result.time == Time::Dusk || result.time == Time::Night || look.indoors || result.weather == Weather::Fog;
    return result;
}

Vec3 skyColour(const Daylight& light, Vec3 ray, float cloud)
{
    const TimeLight& time = kTimeLights[static_cast<std::size_t>(light.time)];
    const float up = 1 - clamp(ray.y);
    const float towards = clamp(dot(ray, light.towardsSun));
    const float side = 0.5f + 0.5f * (ray.x * light.towardsSun.x + ray.z * light.towardsSun.z);
    // Near the sun the horizon glows in the golden hour and at dusk; the far side is dull.
    const bool low = light.time == Time::GoldenHour || light.time == Time::Dusk;
    const Vec3 glow = low ? light.horizon * mix(0.55f, 1.35f, clamp(side) * clamp(side)) : light.horizon;
    Vec3 colour = mix(light.zenith, mix(glow, light.horizon, light.clouds), up * up * up);
    const float open = 1 - light.clouds;
    colour = colour + light.sun * (powerOf64(towards) * 0.22f * open);
    const float density = smooth(0.48f, 0.75f, cloud) * 0.85f * smooth(0.0f, 0.12f, ray.y) * open;
    colour = mix(colour, time.cloudLit * mix(1.0f, 0.72f, smooth(0.6f, 0.85f, cloud)), density);
    const float relief = light.weather == Weather::Fog ? 0.0f : light.clouds;
    colour = colour * mix(1.0f, mix(0.72f, 1.25f, cloud), relief);
    return colour * mix(1.0f, 0.5f, clamp(-ray.y * 3));
}

Vec3 ambient(const Daylight& light, Vec3 normal)
{
    const Vec3 sky = (light.zenith + light.horizon) * 0.5f;
    return sky * ((0.5f + 0.35f * normal.y) * (light.indoors ? 0.2f : 1.0f));
}

Vec3 fogColour(const Daylight& light)
{
    return light.horizon * (light.indoors ? 0.35f : 1.0f);
}

float linearFromSrgb(std::uint8_t value)
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> result{};
        for (std::size_t i = 0; i < result.size(); ++i) {
            const float v = static_cast<float>(i) / 255.0f;
            result[i] = v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
        }
        return result;
    }();
    return table[value];
}

} // namespace ml::builtin

// SPDX-License-Identifier: Apache-2.0
#include "ml/builtin/daylight.h"

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
constexpr std::array<WeatherLight, kWeatherCount> kWeatherLights{
    {{1.0f, 0.0f, 0.0012f}, {0.06f, 0.62f, 0.004f}, {0.1f, 0.72f, 0.035f}, {0.08f, 0.7f, 0.012f}, {0.03f, 0.4f, 0.011f}}};
constexpr std::array<float, kTimeCount> kIndoorExposure{1.9f, 1.7f, 1.0f, 0.9f};

} // namespace

Time timeFromName(const std::string& name) { return static_cast<Time>(indexOf(kTimes, name, "time of day")); }

Weather weatherFromName(const std::string& name) { return static_cast<Weather>(indexOf(kWeathers, name, "weather")); }

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
    result.cloudLit = time.cloudLit;
    result.lowSun = result.time == Time::GoldenHour || result.time == Time::Dusk ? 1.0f : 0.0f;
    result.relief = result.weather == Weather::Fog ? 0.0f : result.clouds;
    result.sun = time.sun * mix(weather.sun, 0.06f, clear ? result.clouds : 0.0f);
    result.fogPerMetre = weather.fogPerMetre * words.fog * (look.indoors ? 0.25f : 1.0f);
    const float place = look.indoors         ? kIndoorExposure[static_cast<std::size_t>(result.time)]
        : !clear && result.time == Time::Day ? 1.25f
                                             : 1.0f;
    result.exposure = time.exposure * place * words.brightness;
    result.snowCover = result.weather == Weather::Snow && !look.indoors ? 1.0f : 0.0f;
    result.wet = look.indoors ? 0.0f : result.weather == Weather::Rain ? 1.0f : words.wet;
    result.lampsOn = result.time == Time::Dusk || result.time == Time::Night || look.indoors || result.weather == Weather::Fog;
    return result;
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

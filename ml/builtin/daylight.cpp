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
TimeLight operator*(const TimeLight& light, float k)
{
    return {light.sun * k, light.zenith * k, light.horizon * k, light.cloudLit * k, light.deckTint * k, light.deck * k, light.exposure * k};
}

TimeLight operator+(const TimeLight& a, const TimeLight& b)
{
    return {a.sun + b.sun, a.zenith + b.zenith, a.horizon + b.horizon, a.cloudLit + b.cloudLit, a.deckTint + b.deckTint, a.deck + b.deck,
        a.exposure + b.exposure};
}

struct WeatherLight {
    float sun, deck, fogPerMetre;
};
constexpr std::array<WeatherLight, kWeatherCount> kWeatherLights{
    {{1.0f, 0.0f, 0.0012f}, {0.06f, 0.62f, 0.004f}, {0.1f, 0.72f, 0.035f}, {0.08f, 0.7f, 0.012f}, {0.03f, 0.4f, 0.011f}}};
constexpr std::array<float, kTimeCount> kIndoorExposure{4.0f, 3.0f, 1.3f, 0.9f};

constexpr float kIndoorsUnderClouds = 1.5f; // a closed sky sends less through the windows

/// Where a time of day becomes the next one down, by the sun's height: the middle, and how far to each side both are seen.
struct Turn {
    float middle, reach; // degrees
};
constexpr std::array<Turn, kTimeCount - 1> kTurns{{{19, 3}, {1, 2}, {-10.5f, 1.5f}}}; // day to golden hour, to dusk, to night
constexpr float kRisenDegrees = 3; // from here on the low sun has its full light

float degreesUp(const Vec3& towardsSun) { return std::asin(clamp(towardsSun.y, -1, 1)) * 57.29578f; }

/// The named time, and up to a half of the one that the sun is close to turning into.
std::array<float, kTimeCount> timesOf(Time time, float sunDegrees)
{
    const auto named = static_cast<std::size_t>(time);
    std::array<float, kTimeCount> shares{};
    shares[named] = 1;
    const auto share = [&](const Turn& turn, std::size_t other) {
        const float s = 0.5f * clamp(1 - std::fabs(sunDegrees - turn.middle) / turn.reach);
        shares[other] = s;
        shares[named] -= s;
    };
    if (named > 0)
        share(kTurns[named - 1], named - 1);
    if (named < kTurns.size())
        share(kTurns[named], named + 1);
    return shares;
}

TimeLight mixed(const std::array<float, kTimeCount>& shares)
{
    TimeLight sum{};
    for (std::size_t i = 0; i < shares.size(); ++i)
        sum = sum + kTimeLights[i] * shares[i];
    return sum;
}

} // namespace

Time timeFromName(const std::string& name) { return static_cast<Time>(indexOf(kTimes, name, "time of day")); }

Weather weatherFromName(const std::string& name) { return static_cast<Weather>(indexOf(kWeathers, name, "weather")); }

Daylight daylightOf(const LookInfo& look, const FrameWords& words)
{
    const Time named = timeFromName(look.time);
    const Weather kind = weatherFromName(look.weather);
    const bool clear = kind == Weather::Clear;
    const float amount = clear ? 0.0f : clamp(look.weatherAmount);
    const bool lowSun = named == Time::GoldenHour || named == Time::Dusk;

    Daylight result;
    result.indoors = look.indoors;
    result.towardsSun = normalised({look.towardsSun[0], look.towardsSun[1], look.towardsSun[2]});
    const float sunDegrees = degreesUp(result.towardsSun);
    result.times = timesOf(named, sunDegrees);
    result.weathers = {1 - amount};
    result.weathers[static_cast<std::size_t>(kind)] += amount;
    const TimeLight time = mixed(result.times);
    const WeatherLight& weather = kWeatherLights[static_cast<std::size_t>(kind)];
    const float open = kWeatherLights[0].fogPerMetre;

    result.clouds = std::max(words.clouds, amount);
    const Vec3 closed = time.deckTint * (time.deck * (clear ? 0.62f : weather.deck));
    result.zenith = mix(time.zenith, closed, result.clouds);
    result.horizon = mix(time.horizon, closed, result.clouds);
    result.cloudLit = time.cloudLit;
    result.lowSun = result.share(Time::GoldenHour) + result.share(Time::Dusk);
    result.relief = result.clouds * (1 - result.share(Weather::Fog));
    // Between golden hour and dusk the sun is half gone by its colour, and half behind the horizon.
    const float risen = lowSun ? clamp(sunDegrees / kRisenDegrees) : 1.0f;
    result.sun = time.sun * (risen * (clear ? mix(1.0f, 0.06f, result.clouds) : mix(1.0f, weather.sun, amount)));
    result.fogPerMetre = open * std::pow(weather.fogPerMetre / open, amount) * words.fog * (look.indoors ? 0.25f : 1.0f);
    float place = 1 + 0.25f * amount * result.share(Time::Day);
    if (look.indoors) {
        place = 0;
        for (std::size_t i = 0; i < kIndoorExposure.size(); ++i)
            place += kIndoorExposure[i] * result.times[i];
        place *= mix(1.0f, kIndoorsUnderClouds, result.clouds);
    }
    result.exposure = time.exposure * place * words.brightness;
    result.snowCover = look.indoors ? 0.0f : result.share(Weather::Snow);
    result.wet = look.indoors ? 0.0f : std::max(words.wet, result.share(Weather::Rain));
    result.ice = look.indoors ? 0.0f : words.ice;
    result.season = words.season;
    result.lampsOn = named == Time::Dusk || named == Time::Night || look.indoors || result.share(Weather::Fog) >= 0.5f;
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

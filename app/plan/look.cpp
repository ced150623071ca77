// SPDX-License-Identifier: Apache-2.0
#include "app/plan/look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace plan {
namespace {

struct SunAngles {
    double azimuth; // degrees clockwise from north
    double elevation; // degrees above the horizon
};

/// Where the light stands when nobody said: in the order of TimeOfDay. At night it is the moon.
constexpr std::array<SunAngles, 4> kUsualSun{{{135, 40}, {250, 8}, {265, 2}, {135, 35}}};

} // namespace

ResolvedLook resolveLook(const std::vector<const Look*>& levels)
{
    ResolvedLook resolved;
    std::optional<double> azimuth;
    std::optional<double> elevation;
    for (const Look* level : levels) {
        if (!level->words.empty())
            resolved.words.push_back(level->words);
        resolved.time = level->time.value_or(resolved.time);
        if (level->weather)
            resolved.weatherAmount = 1;
        resolved.weather = level->weather.value_or(resolved.weather);
        resolved.weatherAmount = std::clamp(level->weatherAmount.value_or(resolved.weatherAmount), 0.0, 1.0);
        resolved.grade = level->grade.value_or(resolved.grade);
        resolved.exposure = std::clamp(level->exposure.value_or(resolved.exposure), -kMostExposure, kMostExposure);
        resolved.seed = level->seed.value_or(resolved.seed);
        resolved.finish = level->finish.value_or(resolved.finish);
        azimuth = level->sunAzimuth ? level->sunAzimuth : azimuth;
        elevation = level->sunElevation ? level->sunElevation : elevation;
    }
    const SunAngles& usual = kUsualSun.at(static_cast<std::size_t>(resolved.time));
    resolved.sunAzimuth = azimuth.value_or(usual.azimuth);
    resolved.sunElevation = elevation.value_or(usual.elevation);
    return resolved;
}

std::string weatherText(const ResolvedLook& look)
{
    if (look.weather == Weather::Clear || look.weatherAmount == 1)
        return weatherName(look.weather);
    return weatherName(look.weather) + " " + std::to_string(std::lround(100 * look.weatherAmount)) + "%";
}

std::string exposureText(double stops)
{
    const double rounded = std::round(10 * stops) / 10;
    char text[32];
    std::snprintf(text, sizeof text, "%+.3g %s", rounded, std::abs(rounded) == 1 ? "stop" : "stops");
    return text;
}

} // namespace plan

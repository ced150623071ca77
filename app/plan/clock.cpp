// SPDX-License-Identifier: Apache-2.0
#include "app/plan/clock.h"

#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <glm/vec3.hpp>

#include <algorithm>
#include <cmath>

namespace plan {
namespace {

// The sun's way is a circle through these two: x east, y up, z south.
const glm::dvec3 kNoon{0, std::sqrt(0.5), std::sqrt(0.5)};
const glm::dvec3 kWest{-1, 0, 0};
constexpr double kDegreesPerHour = 15;

// Sun heights, in degrees, down to which each time of day goes: between those that frames of either kind are learned from.
constexpr double kLowestDay = 19;
constexpr double kLowestGoldenHour = 1;
constexpr double kLowestDusk = -10.5;

TimeOfDay timeAt(double sunElevation)
{
    if (sunElevation >= kLowestDay)
        return TimeOfDay::Day;
    if (sunElevation >= kLowestGoldenHour)
        return TimeOfDay::GoldenHour;
    return sunElevation >= kLowestDusk ? TimeOfDay::Dusk : TimeOfDay::Night;
}

double wrapped(double value, double period) { return value - period * std::floor(value / period); }

} // namespace

HourLight lightAt(double hour)
{
    const double angle = glm::radians((hour - 12) * kDegreesPerHour);
    const glm::dvec3 sun = kNoon * std::cos(angle) + kWest * std::sin(angle);
    const double azimuth = glm::degrees(std::atan2(sun.x, -sun.z));
    const double elevation = glm::degrees(std::asin(std::clamp(sun.y, -1.0, 1.0)));
    const TimeOfDay time = timeAt(elevation);
    if (time == TimeOfDay::Night)
        return {time, wrapped(azimuth + 180, 360), -elevation};
    return {time, wrapped(azimuth, 360), elevation};
}

double hourOf(const ResolvedLook& look)
{
    const bool moon = look.time == TimeOfDay::Night;
    const double azimuth = glm::radians(look.sunAzimuth + (moon ? 180 : 0));
    const double elevation = glm::radians(moon ? -look.sunElevation : look.sunElevation);
    const glm::dvec3 sun{std::cos(elevation) * std::sin(azimuth), std::sin(elevation), -std::cos(elevation) * std::cos(azimuth)};
    const double angle = glm::degrees(std::atan2(glm::dot(sun, kWest), glm::dot(sun, kNoon)));
    return wrapped(12 + angle / kDegreesPerHour, 24);
}

} // namespace plan

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

/// Where a time of day becomes the next, by the sun's height, and how far to both sides of that each is seen in the other.
struct Turn {
    double middle, reach; // degrees
};
// Day to golden hour, to dusk, to night: between the heights that frames of either kind are learned from (ml/builtin/daylight.cpp).
constexpr std::array<Turn, 3> kTurns{{{19, 3}, {1, 2}, {-10.5, 1.5}}};

TimeOfDay timeAt(double sunElevation)
{
    std::size_t time = 0;
    while (time < kTurns.size() && sunElevation < kTurns[time].middle)
        ++time;
    return TimeOfDay(time);
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

std::array<double, 4> timeShares(TimeOfDay time, double sunElevation)
{
    const auto named = std::size_t(time);
    std::array<double, 4> shares{};
    shares[named] = 1;
    const auto mixIn = [&](const Turn& turn, std::size_t other) {
        shares[other] = 0.5 * std::clamp(1 - std::abs(sunElevation - turn.middle) / turn.reach, 0.0, 1.0);
        shares[named] -= shares[other];
    };
    if (named > 0)
        mixIn(kTurns[named - 1], named - 1);
    if (named < kTurns.size())
        mixIn(kTurns[named], named + 1);
    return shares;
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

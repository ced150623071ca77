// SPDX-License-Identifier: Apache-2.0
#include "ml/training/scenes/look.h"

#include <glm/trigonometric.hpp>

#include <cmath>
#include <numbers>

namespace training {
namespace {

constexpr float kShareOfTurns = 0.15f; // of the frames in which one time of day turns into the next
constexpr float kShareOfLittle = 0.35f; // of the weathers of which there is less than all

/// Degrees above the horizon that belong to a time of day, or to its turn into a neighbour (ml/builtin/daylight).
float drawSunElevation(Random& random, const std::string& time)
{
    if (random.chance(kShareOfTurns))
        return time == "day"        ? random.range(19, 22)
            : time == "golden hour" ? (random.chance(0.5f) ? random.range(16, 19) : random.range(1, 3))
            : time == "dusk"        ? (random.chance(0.5f) ? random.range(-1, 1) : random.range(-10.5f, -9))
                                    : random.range(-12, -10.5f);
    if (time == "day")
        return random.range(22, 68);
    if (time == "golden hour")
        return random.range(3, 16);
    if (time == "dusk")
        return random.range(-9, -1);
    return random.range(-45, -12);
}

} // namespace

ml::LookInfo drawLook(Random& random, bool indoors)
{
    static constexpr const char* kTimes[] = {"day", "golden hour", "dusk", "night"};
    static constexpr const char* kWeathers[] = {"clear", "overcast", "fog", "snow", "rain"};
    ml::LookInfo look;
    // Dusk, night and snow are drawn more often than they occur: they carry most of what the network has to learn.
    look.time = kTimes[random.weighted({0.30f, 0.18f, 0.22f, 0.30f})];
    look.weather = kWeathers[random.weighted({0.34f, 0.13f, 0.10f, 0.30f, 0.13f})];
    if (look.weather != "clear" && random.chance(kShareOfLittle))
        look.weatherAmount = random.range(0.1f, 1);
    look.indoors = indoors;
    const float elevation = glm::radians(drawSunElevation(random, look.time));
    const float azimuth = random.range(0, 2 * std::numbers::pi_v<float>);
    look.towardsSun = {std::cos(elevation) * std::sin(azimuth), std::sin(elevation), -std::cos(elevation) * std::cos(azimuth)};
    if (!indoors && look.weather == "clear" && random.chance(0.12f))
        look.words = {"wet"};
    return look;
}

} // namespace training

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/build_scene.h"

#include <glm/common.hpp>
#include <glm/trigonometric.hpp>

namespace preview {
namespace {

glm::vec3 direction(double azimuthDegrees, double elevationDegrees)
{
    const double azimuth = glm::radians(azimuthDegrees);
    const double elevation = glm::radians(elevationDegrees);
    return {glm::cos(elevation) * glm::sin(azimuth), glm::sin(elevation), -glm::cos(elevation) * glm::cos(azimuth)};
}

// Chosen by eye on the sample film: what a planner needs to read form and depth at each hour, not a measured sky.
renderer::Sky clearSky(plan::TimeOfDay time)
{
    renderer::Sky sky;
    switch (time) {
    case plan::TimeOfDay::Day: break; // the renderer's own default is a clear day
    case plan::TimeOfDay::GoldenHour:
        sky.sunColour = {3.4f, 1.9f, 0.9f};
        sky.zenith = {0.22f, 0.34f, 0.62f};
        sky.horizon = {0.95f, 0.66f, 0.42f};
        break;
    case plan::TimeOfDay::Dusk:
        sky.sunColour = {0.16f, 0.15f, 0.22f};
        sky.zenith = {0.10f, 0.15f, 0.31f};
        sky.horizon = {0.42f, 0.34f, 0.38f};
        sky.exposure = 1.3f;
        break;
    case plan::TimeOfDay::Night:
        sky.sunColour = {0.10f, 0.13f, 0.20f}; // the moon
        sky.zenith = {0.020f, 0.030f, 0.060f};
        sky.horizon = {0.045f, 0.058f, 0.095f};
        sky.exposure = 1.8f;
        break;
    }
    return sky;
}

void cover(renderer::Sky& sky, float sunLeft, const glm::vec3& tint, float fogPerMetre)
{
    const float light = glm::dot(sky.horizon, glm::vec3(0.2126f, 0.7152f, 0.0722f));
    sky.sunColour *= sunLeft;
    sky.zenith = glm::mix(sky.zenith, tint * light, 0.8f);
    sky.horizon = glm::mix(sky.horizon, tint * light, 0.7f);
    sky.fogPerMetre = fogPerMetre;
}

} // namespace

glm::vec3 towardsSun(const plan::ResolvedLook& look) { return direction(look.sunAzimuth, look.sunElevation); }

renderer::Sky skyFor(const plan::ResolvedLook& look)
{
    renderer::Sky sky = clearSky(look.time);
    switch (look.weather) {
    case plan::Weather::Clear: break;
    case plan::Weather::Overcast: cover(sky, 0.2f, {0.95f, 0.98f, 1.03f}, 0.0005f); break;
    case plan::Weather::Fog: cover(sky, 0.1f, {0.98f, 1.0f, 1.02f}, 0.02f); break;
    case plan::Weather::Snow: cover(sky, 0.25f, {0.98f, 1.0f, 1.05f}, 0.004f); break;
    case plan::Weather::Rain: cover(sky, 0.15f, {0.9f, 0.95f, 1.0f}, 0.005f); break;
    }
    // Below the horizon the moon stands in for the sun, high enough that streets and faces can be read.
    constexpr double kMoonElevation = 50;
    sky.towardsSun = look.sunElevation > 0 ? towardsSun(look) : direction(look.sunAzimuth + 180, kMoonElevation);
    return sky;
}

} // namespace preview

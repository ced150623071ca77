// SPDX-License-Identifier: Apache-2.0
#include "app/plan/clock.h"
#include "app/preview/build_scene.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

glm::vec3 direction(double azimuthDegrees, double elevationDegrees)
{
    const double azimuth = glm::radians(azimuthDegrees);
    const double elevation = glm::radians(elevationDegrees);
    return {glm::cos(elevation) * glm::sin(azimuth), glm::sin(elevation), -glm::cos(elevation) * glm::cos(azimuth)};
}

// A street lamp of 110 candela lights what stands five metres from it as brightly as a face should be.
constexpr float kLampExposure = 0.22f;

// Chosen by eye on the sample film: what a planner needs to read form and depth at each hour, not a measured sky.
renderer::Sky clearSky(plan::TimeOfDay time)
{
    renderer::Sky sky;
    switch (time) {
    case plan::TimeOfDay::Day:
        break; // the renderer's own default is a clear day
    case plan::TimeOfDay::GoldenHour:
        sky.sunColour = {3.4f, 1.9f, 0.9f};
        sky.zenith = {0.22f, 0.34f, 0.62f};
        sky.horizon = {0.95f, 0.66f, 0.42f};
        break;
    case plan::TimeOfDay::Dusk:
        sky.sunColour = {0.55f, 0.48f, 0.60f};
        sky.zenith = {0.45f, 0.60f, 1.10f};
        sky.horizon = {1.35f, 1.10f, 1.15f};
        sky.exposure = kLampExposure * 1.3f;
        break;
    case plan::TimeOfDay::Night:
        sky.sunColour = {0.45f, 0.58f, 0.90f}; // the moon
        sky.zenith = {0.10f, 0.15f, 0.30f};
        sky.horizon = {0.20f, 0.26f, 0.42f};
        sky.exposure = kLampExposure;
        break;
    }
    return sky;
}

/// The sky of a time of day, on its way into the next where the sun is close to that.
renderer::Sky mixedSky(plan::TimeOfDay time, double sunElevation)
{
    const auto shares = plan::timeShares(time, sunElevation);
    renderer::Sky sky;
    sky.sunColour = sky.zenith = sky.horizon = glm::vec3(0);
    sky.exposure = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const renderer::Sky each = clearSky(plan::TimeOfDay(i));
        const auto share = float(shares[i]);
        sky.sunColour += share * each.sunColour;
        sky.zenith += share * each.zenith;
        sky.horizon += share * each.horizon;
        sky.exposure += share * each.exposure;
    }
    // Sun and moon stand opposite each other: one is gone before the other comes.
    const auto dusk = shares[std::size_t(plan::TimeOfDay::Dusk)], night = shares[std::size_t(plan::TimeOfDay::Night)];
    if (time == plan::TimeOfDay::Dusk || time == plan::TimeOfDay::Night)
        sky.sunColour *= float(1 - 2 * std::min(dusk, night));
    return sky;
}

/// What all of a weather does to a clear sky.
struct Cover {
    float sunLeft = 1;
    glm::vec3 tint{1};
    float fogPerMetre = 0;
};

Cover coverOf(plan::Weather weather)
{
    switch (weather) {
    case plan::Weather::Clear:
        break;
    case plan::Weather::Overcast:
        return {0.2f, {0.95f, 0.98f, 1.03f}, 0.0005f};
    case plan::Weather::Fog:
        return {0.1f, {0.98f, 1.0f, 1.02f}, 0.02f};
    case plan::Weather::Snow:
        return {0.25f, {0.98f, 1.0f, 1.05f}, 0.004f};
    case plan::Weather::Rain:
        return {0.15f, {0.9f, 0.95f, 1.0f}, 0.005f};
    }
    return {};
}

void addCover(renderer::Sky& sky, const Cover& cover, float amount)
{
    const float light = glm::dot(sky.horizon, glm::vec3(0.2126f, 0.7152f, 0.0722f));
    sky.sunColour *= glm::mix(1.0f, cover.sunLeft, amount);
    sky.zenith = glm::mix(sky.zenith, cover.tint * light, 0.8f * amount);
    sky.horizon = glm::mix(sky.horizon, cover.tint * light, 0.7f * amount);
    sky.fogPerMetre = glm::mix(sky.fogPerMetre, cover.fogPerMetre, amount);
}

} // namespace

glm::vec3 towardsSun(const plan::ResolvedLook& look)
{
    // Dusk goes with a sun about to set or gone; one that stands higher says only where the light was last.
    constexpr double kHighestAtDusk = 1, kUsualAtDusk = -2; // degrees
    switch (look.time) {
    case plan::TimeOfDay::Night:
        return direction(look.sunAzimuth + 180, -std::abs(look.sunElevation)); // opposite the moon
    case plan::TimeOfDay::Dusk:
        return direction(look.sunAzimuth, look.sunElevation <= kHighestAtDusk ? look.sunElevation : kUsualAtDusk);
    default:
        return direction(look.sunAzimuth, look.sunElevation);
    }
}

renderer::Sky skyFor(const plan::ResolvedLook& look, SunFor sun)
{
    const glm::vec3 towards = towardsSun(look);
    renderer::Sky sky = mixedSky(look.time, glm::degrees(std::asin(std::clamp(double(towards.y), -1.0, 1.0))));
    if (look.weather != plan::Weather::Clear)
        addCover(sky, coverOf(look.weather), float(look.weatherAmount));
    sky.exposure *= std::exp2(float(look.exposure));
    if (sun == SunFor::Guide) {
        sky.towardsSun = towards;
        if (sky.towardsSun.y <= 0)
            sky.sunColour = {0, 0, 0};
        return sky;
    }
    // A light from below would leave streets and faces dark.
    constexpr double kLeastElevation = 5; // degrees
    sky.towardsSun = direction(look.sunAzimuth, std::max(look.sunElevation, kLeastElevation));
    return sky;
}

} // namespace preview

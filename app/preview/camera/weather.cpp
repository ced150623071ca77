// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/weather.h"

#include "app/preview/camera/bands.h"
#include "app/preview/camera/falling.h"
#include "app/preview/camera/focus.h"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <cmath>

namespace preview {
namespace {

constexpr float kSoftEdge = 0.55f; // of the radius: neither flakes nor the rims of a lens's discs are hard

/// A disc that the shutter has drawn along a line, in pixels of the picture.
struct Streak {
    glm::vec2 from, to;
    float radius; // pixels
    float opacity; // in the middle of the line
    float depth; // metres
    glm::vec3 light; // linear
};

// A street lamp of 110 candela lights what is five metres away as brightly as the engine shows a face there.
constexpr float kLampExposure = 0.07f;
constexpr float kFaintest = 0.003f; // opacity
constexpr float kNearestLamp = 0.5f; // metres

glm::vec3 lampLight(const std::vector<renderer::PointLight>& lamps, const glm::vec3& point)
{
    glm::vec3 sum(0);
    for (const renderer::PointLight& lamp : lamps) {
        const glm::vec3 apart = lamp.position - point;
        sum += lamp.colour / std::max(glm::dot(apart, apart), kNearestLamp * kNearestLamp);
    }
    return kLampExposure * sum;
}

// Snow is lit from all sides and nearly white: brighter than what stands in the same light, on the whole.
constexpr float kBrighterThanMean = 2.4f;

/// The light on what falls, away from lamps: read from the picture itself, so that any engine and look will do.
glm::vec3 airLight(const Light& light)
{
    glm::vec3 mean(0);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        double sum = 0;
        for (std::size_t i = 0; i < light.size(); i += 7)
            sum += std::min(light.planes[channel][i], 1.0f);
        mean[int(channel)] = float(sum / double((light.size() + 6) / 7));
    }
    const float grey = luminance(mean.r, mean.g, mean.b);
    return kBrighterThanMean * glm::mix(mean, glm::vec3(grey), 0.5f);
}

class Projector {
public:
    Projector(const Exposure& exposure, int width, int height)
        : m_view(exposure.view)
        , m_lens(exposure.lens)
        , m_size(width, height)
    {
    }

    /// Nothing where it is behind the lens.
    bool project(const Particle& particle, Streak& streak) const
    {
        // The camera moves while the shutter is open: half of that way before the moment, half after it.
        const float share = 0.5f * float(kShutter);
        const glm::vec3 from = place(particle.before, share);
        const glm::vec3 to = place(particle.after, -share);
        streak.depth = 0.5f * (from.z + to.z);
        if (std::min(from.z, to.z) < 0.1f)
            return false;
        streak.from = glm::vec2(from);
        streak.to = glm::vec2(to);
        const float pixelsPerMetre = float(m_size.x) / (2 * m_view.tangents.x * streak.depth);
        const float own = particle.radius * pixelsPerMetre;
        const float soft = std::abs(confusionPixels(m_lens, streak.depth, m_size.x));
        streak.radius = std::max(std::hypot(own, soft), 0.6f);
        // The light of the flake spreads over the disc and along the line.
        constexpr float kPi = 3.14159265f;
        const float disc = kPi * streak.radius * streak.radius;
        const float drawn = disc + 2 * streak.radius * glm::distance(streak.from, streak.to);
        streak.opacity = particle.opacity * std::min(1.0f, kPi * own * own / disc) * disc / drawn;
        return true;
    }

private:
    // Pixels and depth of a point, seen from where the camera stood `share` of a frame earlier.
    glm::vec3 place(const glm::vec3& world, float share) const
    {
        const glm::vec3 now(m_view.viewFromWorld * glm::vec4(world, 1));
        const glm::vec3 before(m_view.previousViewFromWorld * glm::vec4(world, 1));
        const glm::vec3 p = now + share * (before - now);
        const glm::vec2 tangents = m_view.tangents + share * (m_view.previousTangents - m_view.tangents);
        const float depth = -p.z;
        const float scale = 0.5f / std::max(depth, 0.01f);
        return {(0.5f + scale * p.x / tangents.x) * m_size.x, (0.5f - scale * p.y / tangents.y) * m_size.y, depth};
    }

    const renderer::View& m_view;
    const Lens& m_lens;
    glm::vec2 m_size; // pixels
};

/// How far from its line a streak is drawn, pixels.
float reachOf(const Streak& streak) { return std::max(streak.radius + 0.75f, (1 + kSoftEdge) * streak.radius); }

/// 0..1 of the disc drawn along the line that covers the pixel at `point`.
float coverage(const Streak& streak, const glm::vec2& point)
{
    const glm::vec2 along = streak.to - streak.from;
    const float length = glm::dot(along, along);
    const float t = length > 0 ? std::clamp(glm::dot(point - streak.from, along) / length, 0.0f, 1.0f) : 0.0f;
    const float distance = glm::distance(point, streak.from + t * along);
    const float edge = std::max(0.75f, kSoftEdge * streak.radius);
    const float share = std::clamp((streak.radius + edge - distance) / (2 * edge), 0.0f, 1.0f);
    return share * share * (3 - 2 * share);
}

void draw(const Streak& streak, const renderer::Guide& guide, int first, int last, Light& light)
{
    const float reach = reachOf(streak);
    const glm::vec2 low = glm::min(streak.from, streak.to) - reach, high = glm::max(streak.from, streak.to) + reach;
    const int left = std::max(int(low.x), 0), right = std::min(int(high.x) + 1, light.width);
    const int top = std::max(int(low.y), first), bottom = std::min(int(high.y) + 1, last);
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            const std::size_t i = std::size_t(y) * std::size_t(light.width) + std::size_t(x);
            if (guide.depth[i] > 0 && guide.depth[i] < streak.depth)
                continue;
            const float alpha = streak.opacity * coverage(streak, {float(x) + 0.5f, float(y) + 0.5f});
            for (int channel = 0; channel < 3; ++channel) {
                float& value = light.planes[std::size_t(channel)][i];
                value += (streak.light[channel] - value) * alpha;
            }
        }
    }
}

bool mayShow(const Streak& streak, const Light& light)
{
    const float reach = reachOf(streak);
    return std::max(streak.from.x, streak.to.x) > -reach && std::min(streak.from.x, streak.to.x) < float(light.width) + reach
        && std::max(streak.from.y, streak.to.y) > -reach && std::min(streak.from.y, streak.to.y) < float(light.height) + reach;
}

} // namespace

void letFall(Light& light, const renderer::Guide& guide, const Exposure& exposure)
{
    const bool snow = exposure.weather == plan::Weather::Snow;
    if (exposure.underRoof || (!snow && exposure.weather != plan::Weather::Rain))
        return;
    const Fall& fall = snow ? kSnow : kRain;
    const glm::vec3 air = airLight(light);
    const Projector projector(exposure, light.width, light.height);
    std::vector<Streak> streaks;
    for (const Particle& particle : falling(fall, exposure)) {
        Streak streak{};
        if (!projector.project(particle, streak) || streak.opacity < kFaintest || !mayShow(streak, light))
            continue;
        streak.light = fall.brightness * (air + lampLight(exposure.lamps, particle.after));
        streaks.push_back(streak);
    }
    inBands(light.height, [&](int first, int last) {
        for (const Streak& streak : streaks)
            draw(streak, guide, first, last, light);
    });
}

} // namespace preview

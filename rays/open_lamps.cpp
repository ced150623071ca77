// SPDX-License-Identifier: Apache-2.0
#include "rays/open_lamps.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rays {
namespace {

/// A lamp that brings less than this share of a place's light is not looked for.
constexpr float kFaintShare = 0.04f;

} // namespace

struct OpenLamps::Strongest {
    struct Lit {
        float strength = 0; // 0: none
        std::size_t lamp = 0;
    };
    std::array<Lit, kMost> lamps{}; // the strongest first
    float sum = 0; // of all
};

OpenLamps::OpenLamps(const Tracer& tracer, const std::vector<ml::LampInfo>& lamps)
    : m_tracer(tracer)
{
    for (const ml::LampInfo& lamp : lamps) // weights of luminance, Rec. 709
        m_lamps.push_back({{lamp.position[0], lamp.position[1], lamp.position[2]},
            0.2126f * lamp.colour[0] + 0.7152f * lamp.colour[1] + 0.0722f * lamp.colour[2]});
}

/// Irradiance up to a factor that all lamps share; the surface's back is a little lit, as in ml/builtin.
OpenLamps::Strongest OpenLamps::strongestAt(const Surface& surface) const
{
    Strongest result;
    for (std::size_t i = 0; i < m_lamps.size(); ++i) {
        const glm::vec3 to = m_lamps[i].position - surface.position;
        const float squared = glm::dot(to, to);
        const float facing = std::clamp(glm::dot(surface.normal, to) / std::sqrt(squared + 1e-4f) * 0.8f + 0.2f, 0.0f, 1.0f);
        Strongest::Lit each{m_lamps[i].strength * facing / (squared + 0.6f), i};
        result.sum += each.strength;
        for (Strongest::Lit& kept : result.lamps) // a weaker one moves on to the next place
            if (each.strength > kept.strength)
                std::swap(each, kept);
    }
    for (Strongest::Lit& each : result.lamps)
        if (each.strength <= kFaintShare * result.sum)
            each = {};
    return result;
}

Ray OpenLamps::rayTo(const Lamp& lamp, const Place& place) const
{
    const auto offset = ml::lampOffset(place.pattern);
    const glm::vec3 origin = place.surface.origin();
    const glm::vec3 to = lamp.position + glm::vec3(offset[0], offset[1], offset[2]) - origin;
    const float distance = glm::length(to);
    return distance > ml::kLampHeadMetres ? Ray{origin, to / distance, distance - ml::kLampHeadMetres} : kNullRay;
}

std::array<float, Tracer::kTogether> OpenLamps::sharesAt(std::span<const Place> places) const
{
    std::array<Strongest, Tracer::kTogether> strongest;
    for (std::size_t i = 0; i < places.size(); ++i)
        strongest[i] = strongestAt(places[i].surface);
    std::array<float, Tracer::kTogether> shares{};
    for (std::size_t rank = 0; rank < kMost; ++rank) {
        std::array<Ray, Tracer::kTogether> rays;
        bool any = false;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto& lit = strongest[i].lamps[rank];
            rays[i] = lit.strength > 0 ? rayTo(m_lamps[lit.lamp], places[i]) : kNullRay;
            any = any || lit.strength > 0;
        }
        if (!any)
            break;
        const unsigned met = m_tracer.occluded(std::span(rays).first(places.size()));
        for (std::size_t i = 0; i < places.size(); ++i)
            if (met >> i & 1)
                shares[i] += strongest[i].lamps[rank].strength; // hidden, up to here
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        shares[i] = std::clamp(1 - shares[i] / std::max(strongest[i].sum, 1e-9f), 0.0f, 1.0f);
    return shares;
}

} // namespace rays

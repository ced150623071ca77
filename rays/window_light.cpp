// SPDX-License-Identifier: Apache-2.0
#include "rays/window_light.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rays {
namespace {

constexpr float kGrazing = 0.05f; // least cosine by which a pane is expected to count while a corner of it is in sight
constexpr float kNearest = 0.02f; // square metres: nearer points of a pane count as if they were so far

float part(float x) { return x - std::floor(x); }

bool inSight(const Pane& pane, const Surface& surface)
{
    const glm::vec3 to = pane.middle - surface.position;
    return glm::dot(surface.normal, to) + std::abs(glm::dot(surface.normal, pane.right)) + std::abs(glm::dot(surface.normal, pane.up)) > 0;
}

} // namespace

/// A ray, and the share that stands for if nothing is in its way.
struct WindowLight::Aim {
    Ray ray = kNullRay;
    float share = 0;
};

std::vector<float> WindowLight::expectedAt(const Surface& surface) const
{
    std::vector<float> sums;
    float sum = 0;
    for (const Pane& pane : m_tracer.panes()) {
        if (inSight(pane, surface)) {
            const glm::vec3 to = pane.middle - surface.position;
            const float squared = glm::dot(to, to) + kNearest, length = std::sqrt(squared);
            const float leaving = std::max(glm::dot(surface.normal, to) / length, kGrazing);
            const float arriving = std::max(std::abs(glm::dot(pane.normal, to)) / length, kGrazing);
            sum += pane.area * leaving * arriving / (squared + 0.25f * pane.area);
        }
        sums.push_back(sum);
    }
    return sums;
}

/// Panes are chosen by what they are expected to bring, a point on the chosen one evenly: the ray counts for what the point brings
/// divided by how likely it was. The form factor of a small area: M. Cohen, J. Wallace, "Radiosity and Realistic Image Synthesis", 1993.
WindowLight::Aim WindowLight::aimAt(const Place& place, std::span<const float> expected, int ray) const
{
    const float all = expected.back();
    const float turn = (static_cast<float>(place.pattern * 7 % 16) + 0.5f) / 16;
    const float chosen = (static_cast<float>(ray) + turn) / kRays * all;
    const auto found = std::min(std::ranges::upper_bound(expected, chosen), expected.end() - 1);
    const Pane& pane = m_tracer.panes()[static_cast<std::size_t>(found - expected.begin())];
    const float before = found == expected.begin() ? 0 : *(found - 1), own = *found - before;
    if (own <= 0)
        return {};
    const float u = std::clamp((chosen - before) / own, 0.0f, 1.0f);
    const float v = part(static_cast<float>(place.pattern * 11 % 16) / 16 + 0.618034f * static_cast<float>(ray) + 0.5f / 16);
    const glm::vec3 origin = place.surface.origin();
    const glm::vec3 to = pane.middle + pane.right * (2 * u - 1) + pane.up * (2 * v - 1) - origin;
    const float squared = glm::dot(to, to), length = std::sqrt(squared);
    const float leaving = glm::dot(place.surface.normal, to) / length;
    if (leaving <= 0)
        return {};
    const float arriving = std::abs(glm::dot(pane.normal, to)) / length;
    const float brought = leaving * arriving * pane.area / (std::numbers::pi_v<float> * std::max(squared, kNearest));
    return {{origin, to / length, length}, brought * all / own / kRays};
}

std::array<float, Tracer::kTogether> WindowLight::sharesAt(std::span<const Place> places) const
{
    std::array<float, Tracer::kTogether> shares{};
    if (!any())
        return shares;
    std::array<std::vector<float>, Tracer::kTogether> expected;
    for (std::size_t i = 0; i < places.size(); ++i)
        expected[i] = expectedAt(places[i].surface);
    for (int ray = 0; ray < kRays; ++ray) {
        std::array<Ray, Tracer::kTogether> rays;
        std::array<float, Tracer::kTogether> brought{};
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Aim aim = aimAt(places[i], expected[i], ray);
            rays[i] = aim.ray;
            brought[i] = aim.share;
        }
        const unsigned hidden = m_tracer.occluded(std::span(rays).first(places.size()));
        for (std::size_t i = 0; i < places.size(); ++i)
            if (!(hidden >> i & 1))
                shares[i] += brought[i];
    }
    for (float& share : shares)
        share = std::min(share, 1.0f);
    return shares;
}

} // namespace rays

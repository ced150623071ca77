// SPDX-License-Identifier: Apache-2.0
#include "rays/sun_shadows.h"

#include "rays/soft_shadows.h"

#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>

namespace rays {
namespace {

/// Cosine below which the guide's light is too weak to say whether a shadow lies there.
constexpr float kGrazing = 0.1f;

class OpenSun {
public:
    OpenSun(const Tracer& tracer, const glm::vec3& towards)
        : m_tracer(tracer)
        , m_towards(towards)
    {
    }

    std::array<float, Tracer::kTogether> sharesAt(std::span<const Place> places) const
    {
        std::array<Ray, Tracer::kTogether> rays;
        unsigned turnedAway = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Surface& surface = places[i].surface;
            const bool away = glm::dot(surface.normal, m_towards) <= 0;
            turnedAway |= away ? 1u << i : 0u;
            const auto d = ml::sunDirection({m_towards.x, m_towards.y, m_towards.z}, places[i].pattern);
            rays[i] = away ? kNullRay : Ray{surface.origin(), {d[0], d[1], d[2]}};
        }
        const unsigned hidden = turnedAway | m_tracer.occluded(std::span(rays).first(places.size()));
        std::array<float, Tracer::kTogether> shares{};
        for (std::size_t i = 0; i < places.size(); ++i)
            shares[i] = hidden >> i & 1 ? 0.0f : 1.0f;
        return shares;
    }

private:
    const Tracer& m_tracer;
    glm::vec3 m_towards;
};

/// The guide's own shadows, which are as fine as its pixels and sharp.
std::vector<Glance> glancesOf(const ml::Request& request, const glm::vec3& towardsSun)
{
    const ml::GuideBuffers& guide = request.guide;
    const auto& m = request.camera.worldFromView;
    const glm::vec3 towards = towardsSun * glm::mat3(m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]) * (1 / 127.0f); // view space
    std::vector<Glance> glances(guide.depth.size(), Glance::Unknown);
    for (std::size_t pixel = 0; pixel < glances.size(); ++pixel) {
        const float cosine
            = glm::dot(glm::vec3(guide.normal[3 * pixel], guide.normal[3 * pixel + 1], guide.normal[3 * pixel + 2]), towards);
        if (guide.depth[pixel] > 0 && cosine > kGrazing)
            glances[pixel] = static_cast<float>(guide.sun[pixel]) < 0.5f * 255 * cosine ? Glance::Hidden : Glance::Open;
    }
    return glances;
}

} // namespace

std::vector<std::uint8_t> traceSunShadows(const Tracer& tracer, const ml::Request& request, int threads)
{
    const ml::GuideBuffers& guide = request.guide;
    const glm::vec3 towards(request.look.towardsSun[0], request.look.towardsSun[1], request.look.towardsSun[2]);
    if (towards.y <= 0)
        return std::vector<std::uint8_t>(guide.depth.size(), 0);
    const OpenSun sun(tracer, towards);
    return traceSoftShadows(
        request, {.pixels = isLarge(guide) ? 2 : 1, .firstPlaces = 4}, [&](std::span<const Place> places) { return sun.sharesAt(places); },
        glancesOf(request, towards), threads);
}

} // namespace rays

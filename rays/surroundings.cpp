// SPDX-License-Identifier: Apache-2.0
#include "rays/surroundings.h"

#include "rays/srgb.h"
#include "rays/surface.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <thread>

namespace rays {
namespace {

/// A shadow ray to a lamp ends this far before it, so that the lamp's own head and glass do not shade it.
constexpr float kLampHeadMetres = 0.45f;
/// A lamp that brings less than this share of a point's light is not looked for.
constexpr float kFaintShare = 0.02f;

std::int8_t signedByte(float unit) { return static_cast<std::int8_t>(std::lround(127 * std::clamp(unit, -1.0f, 1.0f))); }

class Explorer {
public:
    Explorer(const Tracer& tracer, const ml::Request& request)
        : m_tracer(tracer)
        , m_request(request)
        , m_grid(ml::surroundingsGrid(request.guide.width, request.guide.height))
        , m_towardsSun(request.look.towardsSun[0], request.look.towardsSun[1], request.look.towardsSun[2])
        , m_bodies(m_grid.points() * ml::kRaysOfPoint)
    {
        m_out.objectId.resize(m_bodies.size());
        m_out.distance.resize(m_bodies.size());
        m_out.normal.resize(3 * m_bodies.size());
        m_out.baseColour.resize(3 * m_bodies.size());
        m_out.sun.resize(m_bodies.size());
        m_out.shadedFrom.resize(m_grid.points() * ml::kLampsOfPoint);
    }

    /// Takes rows that nobody has taken yet, until none is left. Threads may do so together: which of them takes a row changes nothing.
    void explore()
    {
        for (int row = m_nextRow++; row < m_grid.rows; row = m_nextRow++)
            for (int column = 0; column < m_grid.columns; ++column)
                explorePoint(column, row);
    }

    ml::Surroundings named(const ObjectOfBody& objectOf)
    {
        for (std::size_t ray = 0; ray < m_bodies.size(); ++ray)
            m_out.objectId[ray] = m_bodies[ray] == 0 ? std::uint16_t{0} : objectOf(m_bodies[ray] - 1);
        return std::move(m_out);
    }

private:
    void explorePoint(int column, int row)
    {
        const ml::GuideBuffers& guide = m_request.guide;
        const std::optional<Surface> surface
            = surfaceAt(m_request, ml::pixelOfCell(column, m_grid.cell, guide.width), ml::pixelOfCell(row, m_grid.cell, guide.height));
        if (!surface)
            return;
        const std::size_t point
            = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.columns) + static_cast<std::size_t>(column);
        const glm::vec3& normal = surface->normal;
        for (int ray = 0; ray < ml::kGatherRays; ++ray) {
            const auto d = ml::gatherDirection({normal.x, normal.y, normal.z}, ray, ml::gatherPattern(column, row));
            follow(*surface, {d[0], d[1], d[2]}, point * ml::kRaysOfPoint + static_cast<std::size_t>(ray));
        }
        follow(*surface, glm::reflect(surface->view, normal), point * ml::kRaysOfPoint + ml::kMirrorRay);
        lookForLamps(*surface, &m_out.shadedFrom[point * ml::kLampsOfPoint]);
    }

    void follow(const Surface& from, const glm::vec3& direction, std::size_t ray)
    {
        Hit hit;
        const glm::vec3 origin = from.origin();
        if (!m_tracer.trace(origin, direction, hit))
            return;
        const glm::vec3 normal = m_tracer.normalAt(hit);
        const glm::vec3 colour = m_tracer.colourAt(hit);
        m_bodies[ray] = hit.body + 1;
        m_out.distance[ray] = hit.distance;
        for (int k = 0; k < 3; ++k) {
            m_out.normal[3 * ray + static_cast<std::size_t>(k)] = signedByte(normal[k]);
            m_out.baseColour[3 * ray + static_cast<std::size_t>(k)] = encodeSrgb(colour[k]);
        }
        const bool faces = m_towardsSun.y > 0 && glm::dot(normal, m_towardsSun) > 0 && glm::dot(hit.face, m_towardsSun) > 0;
        const glm::vec3 there = origin + direction * hit.distance + hit.face * ml::surfaceOffset(hit.distance);
        m_out.sun[ray] = faces && !m_tracer.occluded(there, m_towardsSun) ? 255 : 0;
    }

    /// Irradiance of a lamp, up to a factor that all share; the surface's back is a little lit, as in ml/builtin.
    float strength(const ml::LampInfo& lamp, const Surface& surface) const
    {
        const glm::vec3 to = glm::vec3(lamp.position[0], lamp.position[1], lamp.position[2]) - surface.position;
        const float squared = glm::dot(to, to);
        const float facing = std::clamp(glm::dot(surface.normal, to) / std::sqrt(squared + 1e-4f) * 0.8f + 0.2f, 0.0f, 1.0f);
        return (lamp.colour[0] + lamp.colour[1] + lamp.colour[2]) * facing / (squared + 0.6f);
    }

    bool hidden(const ml::LampInfo& lamp, const Surface& surface) const
    {
        const glm::vec3 origin = surface.origin();
        const glm::vec3 to = glm::vec3(lamp.position[0], lamp.position[1], lamp.position[2]) - origin;
        const float distance = glm::length(to);
        return distance > kLampHeadMetres && m_tracer.occluded(origin, to / distance, distance - kLampHeadMetres);
    }

    void lookForLamps(const Surface& surface, std::uint16_t* shadedFrom) const
    {
        struct Lit {
            float strength = 0;
            std::size_t lamp = 0;
        };
        std::array<Lit, ml::kLampsOfPoint> strongest{};
        float sum = 0;
        for (std::size_t i = 0; i < m_request.lamps.size(); ++i) {
            Lit each{strength(m_request.lamps[i], surface), i};
            sum += each.strength;
            for (Lit& kept : strongest) // a weaker one moves on to the next place
                if (each.strength > kept.strength)
                    std::swap(each, kept);
        }
        for (const Lit& each : strongest)
            if (each.strength > kFaintShare * sum && hidden(m_request.lamps[each.lamp], surface))
                *shadedFrom++ = static_cast<std::uint16_t>(each.lamp + 1);
    }

    const Tracer& m_tracer;
    const ml::Request& m_request;
    ml::SurroundingsGrid m_grid;
    glm::vec3 m_towardsSun;
    std::atomic<int> m_nextRow = 0;
    std::vector<std::uint32_t> m_bodies; // by ray: body plus 1, 0 for none
    ml::Surroundings m_out;
};

} // namespace

ml::Surroundings traceSurroundings(const Tracer& tracer, const ml::Request& request, const ObjectOfBody& objectOf, int threads)
{
    Explorer explorer(tracer, request);
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < threads; ++i)
            helpers.emplace_back([&] { explorer.explore(); });
        explorer.explore();
    }
    return explorer.named(objectOf);
}

} // namespace rays

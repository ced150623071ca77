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

/// A lamp that brings less than this share of a point's light is not looked for.
constexpr float kFaintShare = 0.02f;

constexpr int kPatterns = 4; // of the points of a row: ml::gatherPattern repeats after them
const Ray kNoRay{.maxDistance = 0}; // meets nothing

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
            for (int first = 0; first < m_grid.columns; first += kPatterns * static_cast<int>(Tracer::kTogether))
                for (int pattern = 0; pattern < kPatterns; ++pattern)
                    exploreGroup(groupAt(first + pattern, row));
    }

    ml::Surroundings named(const ObjectOfBody& objectOf)
    {
        for (std::size_t ray = 0; ray < m_bodies.size(); ++ray)
            m_out.objectId[ray] = m_bodies[ray] == 0 ? std::uint16_t{0} : objectOf(m_bodies[ray] - 1);
        return std::move(m_out);
    }

private:
    /// A point of the grid that shows a surface.
    struct Point {
        Surface surface;
        std::size_t index = 0; // of the grid
    };
    /// Neighbours of one pattern: on a flat wall their rays go the same way, so they are traced together.
    struct Group {
        std::array<Point, Tracer::kTogether> points;
        std::size_t size = 0;
        int pattern = 0;
    };

    Group groupAt(int firstColumn, int row) const
    {
        Group group;
        group.pattern = ml::gatherPattern(firstColumn, row);
        const int y = ml::pixelOfCell(row, m_grid.cell, m_request.guide.height);
        for (std::size_t i = 0; i < Tracer::kTogether; ++i) {
            const int column = firstColumn + kPatterns * static_cast<int>(i);
            if (column >= m_grid.columns)
                break;
            if (const auto surface = surfaceAt(m_request, ml::pixelOfCell(column, m_grid.cell, m_request.guide.width), y))
                group.points[group.size++] = {
                    *surface, static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.columns) + static_cast<std::size_t>(column)};
        }
        return group;
    }

    void exploreGroup(const Group& group)
    {
        if (group.size == 0)
            return;
        for (int ray = 0; ray < ml::kRaysOfPoint; ++ray)
            follow(group, ray);
        lookForLamps(group);
    }

    Ray rayOf(const Surface& surface, int ray, int pattern) const
    {
        if (ray == ml::kMirrorRay)
            return {surface.origin(), glm::reflect(surface.view, surface.normal)};
        const auto d = ml::gatherDirection({surface.normal.x, surface.normal.y, surface.normal.z}, ray, pattern);
        return {surface.origin(), {d[0], d[1], d[2]}};
    }

    void follow(const Group& group, int ray)
    {
        std::array<Ray, Tracer::kTogether> rays;
        std::array<Hit, Tracer::kTogether> hits;
        for (std::size_t i = 0; i < group.size; ++i)
            rays[i] = rayOf(group.points[i].surface, ray, group.pattern);
        m_tracer.trace(std::span(rays).first(group.size), hits);

        std::array<Ray, Tracer::kTogether> towardsSun;
        std::array<std::size_t, Tracer::kTogether> turnedToSun{}; // rays whose ends are
        std::size_t turned = 0;
        for (std::size_t i = 0; i < group.size; ++i) {
            if (hits[i].body == kNothing)
                continue;
            const std::size_t at = group.points[i].index * ml::kRaysOfPoint + static_cast<std::size_t>(ray);
            if (!note(hits[i], at))
                continue;
            const glm::vec3 there
                = rays[i].origin + rays[i].direction * hits[i].distance + hits[i].face * ml::surfaceOffset(hits[i].distance);
            towardsSun[turned] = {there, m_towardsSun};
            turnedToSun[turned++] = at;
        }
        const unsigned shaded = turned > 0 ? m_tracer.occluded(std::span(towardsSun).first(turned)) : 0;
        for (std::size_t i = 0; i < turned; ++i)
            m_out.sun[turnedToSun[i]] = shaded >> i & 1 ? 0 : 255;
    }

    /// What a ray met. True where it is turned to the sun.
    bool note(const Hit& hit, std::size_t at)
    {
        const glm::vec3 normal = m_tracer.normalAt(hit);
        const glm::vec3 colour = m_tracer.colourAt(hit);
        m_bodies[at] = hit.body + 1;
        m_out.distance[at] = hit.distance;
        for (int k = 0; k < 3; ++k) {
            m_out.normal[3 * at + static_cast<std::size_t>(k)] = signedByte(normal[k]);
            m_out.baseColour[3 * at + static_cast<std::size_t>(k)] = encodeSrgb(colour[k]);
        }
        return m_towardsSun.y > 0 && glm::dot(normal, m_towardsSun) > 0 && glm::dot(hit.face, m_towardsSun) > 0;
    }

    /// Irradiance of a lamp, up to a factor that all share; the surface's back is a little lit, as in ml/builtin.
    float strength(const ml::LampInfo& lamp, const Surface& surface) const
    {
        const glm::vec3 to = glm::vec3(lamp.position[0], lamp.position[1], lamp.position[2]) - surface.position;
        const float squared = glm::dot(to, to);
        const float facing = std::clamp(glm::dot(surface.normal, to) / std::sqrt(squared + 1e-4f) * 0.8f + 0.2f, 0.0f, 1.0f);
        return (lamp.colour[0] + lamp.colour[1] + lamp.colour[2]) * facing / (squared + 0.6f);
    }

    struct Lit {
        float strength = 0; // 0: none
        std::size_t lamp = 0;
    };
    using Strongest = std::array<Lit, ml::kLampsOfPoint>;

    /// Those that a point's light hangs on, the strongest first.
    Strongest strongestAt(const Surface& surface) const
    {
        Strongest strongest{};
        float sum = 0;
        for (std::size_t i = 0; i < m_request.lamps.size(); ++i) {
            Lit each{strength(m_request.lamps[i], surface), i};
            sum += each.strength;
            for (Lit& kept : strongest) // a weaker one moves on to the next place
                if (each.strength > kept.strength)
                    std::swap(each, kept);
        }
        for (Lit& each : strongest)
            if (each.strength <= kFaintShare * sum)
                each = {};
        return strongest;
    }

    void lookForLamps(const Group& group)
    {
        std::array<Strongest, Tracer::kTogether> strongest;
        for (std::size_t i = 0; i < group.size; ++i)
            strongest[i] = strongestAt(group.points[i].surface);
        std::array<std::size_t, Tracer::kTogether> found{}; // hidden ones of each point
        for (std::size_t place = 0; place < ml::kLampsOfPoint; ++place) {
            std::array<Ray, Tracer::kTogether> rays;
            for (std::size_t i = 0; i < group.size; ++i)
                rays[i]
                    = strongest[i][place].strength > 0 ? rayTo(m_request.lamps[strongest[i][place].lamp], group.points[i].surface) : kNoRay;
            const unsigned hidden = m_tracer.occluded(std::span(rays).first(group.size));
            for (std::size_t i = 0; i < group.size; ++i)
                if (hidden >> i & 1)
                    m_out.shadedFrom[group.points[i].index * ml::kLampsOfPoint + found[i]++]
                        = static_cast<std::uint16_t>(strongest[i][place].lamp + 1);
        }
    }

    static Ray rayTo(const ml::LampInfo& lamp, const Surface& surface)
    {
        const glm::vec3 origin = surface.origin();
        const glm::vec3 to = glm::vec3(lamp.position[0], lamp.position[1], lamp.position[2]) - origin;
        const float distance = glm::length(to);
        return distance > ml::kLampHeadMetres ? Ray{origin, to / distance, distance - ml::kLampHeadMetres} : kNoRay;
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

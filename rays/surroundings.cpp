// SPDX-License-Identifier: Apache-2.0
#include "rays/surroundings.h"

#include "rays/lamp_shadows.h"
#include "rays/mirrors.h"
#include "rays/shared_rows.h"
#include "rays/srgb.h"
#include "rays/surface.h"
#include "rays/window_light.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace rays {
namespace {

constexpr int kPatterns = 4; // of the points of a row: ml::gatherPattern repeats after them

std::int8_t signedByte(float unit) { return static_cast<std::int8_t>(std::lround(127 * std::clamp(unit, -1.0f, 1.0f))); }

class Explorer {
public:
    Explorer(const Tracer& tracer, const ml::Request& request)
        : m_tracer(tracer)
        , m_request(request)
        , m_grid(ml::surroundingsGrid(request.guide.width, request.guide.height))
        , m_towardsSun(request.look.towardsSun[0], request.look.towardsSun[1], request.look.towardsSun[2])
        , m_windows(tracer)
        , m_bodies(m_grid.points() * ml::kRaysOfPoint)
    {
        m_out.objectId.resize(m_bodies.size());
        m_out.distance.resize(m_bodies.size());
        m_out.normal.resize(3 * m_bodies.size());
        m_out.baseColour.resize(3 * m_bodies.size());
        m_out.sun.resize(m_bodies.size());
        m_out.window.resize(m_grid.points());
    }

    void explore(int threads)
    {
        eachRow(m_grid.rows, threads, [&](int row) {
            for (int first = 0; first < m_grid.columns; first += kPatterns * static_cast<int>(Tracer::kTogether))
                for (int pattern = 0; pattern < kPatterns; ++pattern)
                    exploreGroup(groupAt(first + pattern, row));
        });
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
        if (m_request.look.indoors)
            lookForWindows(group);
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

    void lookForWindows(const Group& group)
    {
        std::array<Place, Tracer::kTogether> places;
        for (std::size_t i = 0; i < group.size; ++i)
            places[i] = {group.points[i].surface, group.pattern};
        const auto shares = m_windows.sharesAt(std::span(places).first(group.size));
        for (std::size_t i = 0; i < group.size; ++i)
            m_out.window[group.points[i].index] = shares[i];
    }

    const Tracer& m_tracer;
    const ml::Request& m_request;
    ml::SurroundingsGrid m_grid;
    glm::vec3 m_towardsSun;
    const WindowLight m_windows;
    std::vector<std::uint32_t> m_bodies; // by ray: body plus 1, 0 for none
    ml::Surroundings m_out;
};

} // namespace

ml::Surroundings traceSurroundings(const Tracer& tracer, const ml::Request& request, const ObjectOfBody& objectOf, int threads)
{
    Explorer explorer(tracer, request);
    explorer.explore(threads);
    ml::Surroundings surroundings = explorer.named(objectOf);
    surroundings.openLamps = traceLampShadows(tracer, request, threads);
    surroundings.mirrors = traceMirrors(tracer, request, objectOf, threads);
    return surroundings;
}

} // namespace rays

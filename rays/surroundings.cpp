// SPDX-License-Identifier: Apache-2.0
#include "rays/surroundings.h"

#include "rays/lamp_shadows.h"
#include "rays/mirrors.h"
#include "rays/ray_ends.h"
#include "rays/shared_rows.h"
#include "rays/sun_shadows.h"
#include "rays/surface.h"
#include "rays/window_light.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>

namespace rays {
namespace {

constexpr int kPatterns = 4; // of the points of a row: ml::gatherPattern repeats after them

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
        std::array<RayEnd, Tracer::kTogether> ends;
        for (std::size_t i = 0; i < group.size; ++i)
            rays[i] = rayOf(group.points[i].surface, ray, group.pattern);
        followTogether(m_tracer, std::span(rays).first(group.size), m_towardsSun, ends);
        for (std::size_t i = 0; i < group.size; ++i)
            if (ends[i].hit.body != kNothing)
                note(ends[i], group.points[i].index * ml::kRaysOfPoint + static_cast<std::size_t>(ray));
    }

    void note(const RayEnd& end, std::size_t at)
    {
        m_bodies[at] = end.hit.body + 1;
        m_out.distance[at] = end.hit.distance;
        std::ranges::copy(end.normal, m_out.normal.begin() + static_cast<std::ptrdiff_t>(3 * at));
        std::ranges::copy(end.colour, m_out.baseColour.begin() + static_cast<std::ptrdiff_t>(3 * at));
        m_out.sun[at] = end.sun;
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
    surroundings.openSun = traceSunShadows(tracer, request, threads);
    surroundings.openLamps = traceLampShadows(tracer, request, threads);
    surroundings.mirrors = traceMirrors(tracer, request, objectOf, threads);
    return surroundings;
}

} // namespace rays

// SPDX-License-Identifier: Apache-2.0
#include "rays/mirrors.h"

#include "rays/mirror_surfaces.h"
#include "rays/ray_ends.h"
#include "rays/shared_rows.h"
#include "rays/surface.h"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace rays {
namespace {

constexpr int kNoRay = -1;
constexpr int kSameColour = 6; // steps of sRGB
constexpr int kSameNormal = 127 * 127 * 95 / 100; // product of normals as they are stored: a cosine of 0.95
constexpr int kSameSurface = 127 * 127 * 98 / 100; // the same, of the mirror itself

/// Where a ray ended.
struct End : RayEnd {
    std::uint8_t axis = 0;
    glm::vec3 rest{0};
};

bool isAlike(const End& a, const End& b)
{
    if (a.hit.body != b.hit.body || a.hit.body == kNothing)
        return a.hit.body == b.hit.body;
    for (std::size_t k = 0; k < 3; ++k)
        if (std::abs(a.colour[k] - b.colour[k]) > kSameColour)
            return false;
    return a.sun == b.sun && a.axis == b.axis
        && a.normal[0] * b.normal[0] + a.normal[1] * b.normal[1] + a.normal[2] * b.normal[2] > kSameNormal;
}

/// A ray to follow: the pixel that it leaves, and the place of its end among all.
struct Task {
    std::uint32_t pixel = 0;
    std::size_t end = 0;
};

class Mirrors {
public:
    Mirrors(const Tracer& tracer, const ml::Request& request)
        : m_tracer(tracer)
        , m_request(request)
        , m_guide(request.guide)
        , m_towardsSun(request.look.towardsSun[0], request.look.towardsSun[1], request.look.towardsSun[2])
        , m_mayMirror(request)
        , m_rays(m_guide.depth.size(), kNoRay)
        , m_open(m_guide.depth.size(), 1)
    {
    }

    /// Corners of squares first; then, in squares whose corners see different things, those of squares half as wide, down to pixels.
    void trace(int threads)
    {
        for (int spacing = ml::mirrorSpacing(m_guide.width, m_guide.height), former = spacing; spacing >= 1;
            former = spacing, spacing /= 2) {
            follow(tasksOf(spacing, former), threads);
            if (spacing > 1)
                closeSquares(spacing, former, threads);
        }
    }

    ml::MirrorHits named(const ObjectOfBody& objectOf) const
    {
        ml::MirrorHits hits;
        for (std::uint32_t pixel = 0; pixel < m_rays.size(); ++pixel) {
            if (m_rays[pixel] == kNoRay)
                continue;
            const End& end = m_ends[static_cast<std::size_t>(m_rays[pixel])];
            hits.pixel.push_back(pixel);
            hits.objectId.push_back(end.hit.body == kNothing ? std::uint16_t{0} : objectOf(end.hit.body));
            hits.distance.push_back(end.hit.distance);
            hits.normal.insert(hits.normal.end(), end.normal.begin(), end.normal.end());
            hits.baseColour.insert(hits.baseColour.end(), end.colour.begin(), end.colour.end());
            hits.sun.push_back(end.sun);
            hits.rest.insert(hits.rest.end(), {end.rest.x, end.rest.y, end.rest.z});
            hits.axis.push_back(end.axis);
        }
        return hits;
    }

private:
    std::size_t at(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_guide.width) + static_cast<std::size_t>(x);
    }

    /// Pixels of the grid that have no ray yet and lie in an open square.
    std::vector<Task> tasksOf(int spacing, int former)
    {
        std::vector<Task> tasks;
        for (int y = 0; y < m_guide.height; y += spacing) {
            for (int x = 0; x < m_guide.width; x += spacing) {
                const std::size_t pixel = at(x, y);
                if (m_rays[pixel] != kNoRay || !m_mayMirror.at(pixel) || !isOpen(x, y, former))
                    continue;
                m_rays[pixel] = static_cast<int>(m_ends.size() + tasks.size());
                tasks.push_back({static_cast<std::uint32_t>(pixel), m_ends.size() + tasks.size()});
            }
        }
        m_ends.resize(m_ends.size() + tasks.size());
        return tasks;
    }

    /// Whether a square of the former grid that holds the pixel or has it on its border is open; all are in the first.
    bool isOpen(int x, int y, int former) const
    {
        const int left = x / former * former, top = y / former * former;
        const bool onLeft = x == left && x > 0, onTop = y == top && y > 0;
        return m_open[at(left, top)] || (onLeft && m_open[at(left - former, top)]) || (onTop && m_open[at(left, top - former)]);
    }

    /// From the former squares to these: one stays open unless its corners see one thing.
    void closeSquares(int spacing, int former, int threads)
    {
        std::vector<std::uint8_t> open(m_open.size());
        eachRow((m_guide.height + spacing - 1) / spacing, threads, [&](int row) {
            const int y = row * spacing, top = y / former * former;
            for (int x = 0; x < m_guide.width; x += spacing) {
                open[at(x, y)] = m_open[at(x / former * former, top)] && !seesOneThing(x, y, spacing);
            }
        });
        m_open = std::move(open);
    }

    bool seesOneThing(int x, int y, int spacing) const
    {
        if (x + spacing >= m_guide.width || y + spacing >= m_guide.height)
            return false;
        const std::array corners{at(x, y), at(x + spacing, y), at(x, y + spacing), at(x + spacing, y + spacing)};
        return std::ranges::all_of(corners, [&](std::size_t corner) {
            return m_rays[corner] != kNoRay && isOneSurface(corners[0], corner) && isAlike(endOf(corners[0]), endOf(corner));
        });
    }

    const End& endOf(std::size_t pixel) const { return m_ends[static_cast<std::size_t>(m_rays[pixel])]; }

    bool isOneSurface(std::size_t pixel, std::size_t other) const
    {
        const std::int8_t *n = &m_guide.normal[3 * pixel], *m = &m_guide.normal[3 * other];
        return m_guide.objectId[pixel] == m_guide.objectId[other] && n[0] * m[0] + n[1] * m[1] + n[2] * m[2] > kSameSurface;
    }

    void follow(std::span<const Task> tasks, int threads)
    {
        constexpr std::size_t kShare = 64 * Tracer::kTogether; // rays a thread takes at once
        const auto shares = static_cast<int>((tasks.size() + kShare - 1) / kShare);
        eachRow(shares, threads, [&](int share) {
            const std::size_t first = static_cast<std::size_t>(share) * kShare, last = std::min(first + kShare, tasks.size());
            for (std::size_t i = first; i < last; i += Tracer::kTogether)
                followFew(tasks.subspan(i, std::min(Tracer::kTogether, last - i)));
        });
    }

    void followFew(std::span<const Task> tasks)
    {
        std::array<Ray, Tracer::kTogether> rays;
        std::array<RayEnd, Tracer::kTogether> ends;
        for (std::size_t i = 0; i < tasks.size(); ++i)
            rays[i] = rayFrom(tasks[i].pixel);
        followTogether(m_tracer, std::span(rays).first(tasks.size()), m_towardsSun, ends);
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            End& end = m_ends[tasks[i].end] = {ends[i]};
            if (end.hit.body == kNothing)
                continue;
            end.rest = m_tracer.restAt(end.hit);
            end.axis = static_cast<std::uint8_t>(mainAxis(m_tracer.restFace(end.hit)));
        }
    }

    Ray rayFrom(std::uint32_t pixel) const
    {
        const auto width = static_cast<std::uint32_t>(m_guide.width);
        const auto surface = surfaceAt(m_request, static_cast<int>(pixel % width), static_cast<int>(pixel / width));
        if (!surface)
            return {.origin = {}, .direction = {0, 1, 0}, .maxDistance = 0}; // meets nothing
        return {surface->origin(), glm::reflect(surface->view, surface->normal)};
    }

    const Tracer& m_tracer;
    const ml::Request& m_request;
    const ml::GuideBuffers& m_guide;
    glm::vec3 m_towardsSun;
    const MirrorSurfaces m_mayMirror;
    std::vector<int> m_rays; // by pixel: index into the ends, or kNoRay
    std::vector<std::uint8_t> m_open; // by the first pixel of a square of the last grid: 1 where rays go between its corners
    std::vector<End> m_ends;
};

} // namespace

ml::MirrorHits traceMirrors(const Tracer& tracer, const ml::Request& request, const ObjectOfBody& objectOf, int threads)
{
    Mirrors mirrors(tracer, request);
    mirrors.trace(threads);
    return mirrors.named(objectOf);
}

} // namespace rays

// SPDX-License-Identifier: Apache-2.0
#include "rays/surroundings.h"

#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace rays {
namespace {

/// A shadow ray to a lamp ends this far before it, so that the lamp's own head and glass do not shade it.
constexpr float kLampHeadMetres = 0.45f;
/// A lamp that brings less than this share of a point's light is not looked for.
constexpr float kFaintShare = 0.02f;

// The sRGB transfer function (IEC 61966-2-1).
std::uint8_t encodeSrgb(float linear)
{
    const float x = std::clamp(linear, 0.0f, 1.0f);
    return static_cast<std::uint8_t>(255 * (x <= 0.0031308f ? 12.92f * x : 1.055f * std::pow(x, 1 / 2.4f) - 0.055f) + 0.5f);
}

std::int8_t signedByte(float unit) { return static_cast<std::int8_t>(std::lround(127 * std::clamp(unit, -1.0f, 1.0f))); }

/// A surface of the picture that rays leave from.
struct Point {
    glm::vec3 position{0}; // world
    glm::vec3 normal{0, 1, 0}; // world, unit, as the guide has it
    glm::vec3 view{0, 0, -1}; // unit, from the eye
    float distance = 0; // metres from the eye
    int pattern = 0;

    glm::vec3 origin() const { return position + normal * ml::surfaceOffset(distance); }
};

class Explorer {
public:
    Explorer(const Tracer& tracer, const ml::Request& request)
        : m_tracer(tracer)
        , m_request(request)
        , m_grid(ml::surroundingsGrid(request.guide.width, request.guide.height))
        , m_towardsSun(request.look.towardsSun[0], request.look.towardsSun[1], request.look.towardsSun[2])
        , m_bodies(m_grid.points() * ml::kRaysOfPoint)
    {
        const auto& m = request.camera.worldFromView;
        m_axes = glm::mat3(m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10]);
        m_eye = {m[12], m[13], m[14]};
        m_out.objectId.resize(m_bodies.size());
        m_out.distance.resize(m_bodies.size());
        m_out.normal.resize(3 * m_bodies.size());
        m_out.baseColour.resize(3 * m_bodies.size());
        m_out.sun.resize(m_bodies.size());
        m_out.shadedFrom.resize(m_grid.points() * ml::kLampsOfPoint);
    }

    void explore(int firstRow, int lastRow)
    {
        for (int row = firstRow; row < lastRow; ++row)
            for (int column = 0; column < m_grid.columns; ++column)
                explorePoint(column, row);
    }

    int rows() const { return m_grid.rows; }

    ml::Surroundings named(const ObjectOfBody& objectOf)
    {
        for (std::size_t ray = 0; ray < m_bodies.size(); ++ray)
            m_out.objectId[ray] = m_bodies[ray] == 0 ? std::uint16_t{0} : objectOf(m_bodies[ray] - 1);
        return std::move(m_out);
    }

private:
    /// False where the picture shows no surface.
    bool pointAt(int column, int row, Point& point) const
    {
        const ml::GuideBuffers& guide = m_request.guide;
        const int x = ml::pixelOfCell(column, m_grid.cell, guide.width), y = ml::pixelOfCell(row, m_grid.cell, guide.height);
        const std::size_t pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(guide.width) + static_cast<std::size_t>(x);
        if (guide.depth[pixel] <= 0)
            return false;
        const glm::vec2 tangents(m_request.camera.tangents[0], m_request.camera.tangents[1]);
        const float right = (2 * (static_cast<float>(x) + 0.5f) / static_cast<float>(guide.width) - 1) * tangents.x;
        const float up = (1 - 2 * (static_cast<float>(y) + 0.5f) / static_cast<float>(guide.height)) * tangents.y;
        const glm::vec3 along = m_axes * glm::vec3(right, up, -1) * guide.depth[pixel];
        const glm::vec3 normal = m_axes * glm::vec3(guide.normal[3 * pixel], guide.normal[3 * pixel + 1], guide.normal[3 * pixel + 2]);
        if (glm::dot(normal, normal) < 1e-6f)
            return false;
        point = {m_eye + along, glm::normalize(normal), glm::normalize(along), glm::length(along), ml::gatherPattern(column, row)};
        return true;
    }

    void explorePoint(int column, int row)
    {
        Point point;
        if (!pointAt(column, row, point))
            return;
        const std::size_t index
            = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.columns) + static_cast<std::size_t>(column);
        for (int ray = 0; ray < ml::kGatherRays; ++ray) {
            const auto d = ml::gatherDirection({point.normal.x, point.normal.y, point.normal.z}, ray, point.pattern);
            follow(point, {d[0], d[1], d[2]}, index * ml::kRaysOfPoint + static_cast<std::size_t>(ray));
        }
        follow(point, glm::reflect(point.view, point.normal), index * ml::kRaysOfPoint + ml::kMirrorRay);
        lookForLamps(point, &m_out.shadedFrom[index * ml::kLampsOfPoint]);
    }

    void follow(const Point& from, const glm::vec3& direction, std::size_t ray)
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
    float strength(const ml::LampInfo& lamp, const Point& point) const
    {
        const glm::vec3 to = glm::vec3(lamp.position[0], lamp.position[1], lamp.position[2]) - point.position;
        const float squared = glm::dot(to, to);
        const float facing = std::clamp(glm::dot(point.normal, to) / std::sqrt(squared + 1e-4f) * 0.8f + 0.2f, 0.0f, 1.0f);
        return (lamp.colour[0] + lamp.colour[1] + lamp.colour[2]) * facing / (squared + 0.6f);
    }

    bool hidden(const ml::LampInfo& lamp, const Point& point) const
    {
        const glm::vec3 origin = point.origin();
        const glm::vec3 to = glm::vec3(lamp.position[0], lamp.position[1], lamp.position[2]) - origin;
        const float distance = glm::length(to);
        return distance > kLampHeadMetres && m_tracer.occluded(origin, to / distance, distance - kLampHeadMetres);
    }

    void lookForLamps(const Point& point, std::uint16_t* shadedFrom) const
    {
        struct Lit {
            float strength = 0;
            std::size_t lamp = 0;
        };
        std::array<Lit, ml::kLampsOfPoint> strongest{};
        float sum = 0;
        for (std::size_t i = 0; i < m_request.lamps.size(); ++i) {
            Lit each{strength(m_request.lamps[i], point), i};
            sum += each.strength;
            for (Lit& kept : strongest) // a weaker one moves on to the next place
                if (each.strength > kept.strength)
                    std::swap(each, kept);
        }
        for (const Lit& each : strongest)
            if (each.strength > kFaintShare * sum && hidden(m_request.lamps[each.lamp], point))
                *shadedFrom++ = static_cast<std::uint16_t>(each.lamp + 1);
    }

    const Tracer& m_tracer;
    const ml::Request& m_request;
    ml::SurroundingsGrid m_grid;
    glm::vec3 m_towardsSun;
    glm::mat3 m_axes{1}; // world from view
    glm::vec3 m_eye{0};
    std::vector<std::uint32_t> m_bodies; // by ray: body plus 1, 0 for none
    ml::Surroundings m_out;
};

} // namespace

ml::Surroundings traceSurroundings(const Tracer& tracer, const ml::Request& request, const ObjectOfBody& objectOf, int threads)
{
    Explorer explorer(tracer, request);
    const int count = std::clamp(threads, 1, std::max(1, explorer.rows() / 8));
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < count; ++i)
            helpers.emplace_back([&, i] { explorer.explore(explorer.rows() * i / count, explorer.rows() * (i + 1) / count); });
        explorer.explore(0, explorer.rows() / count);
    }
    return explorer.named(objectOf);
}

} // namespace rays

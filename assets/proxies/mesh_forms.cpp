// SPDX-License-Identifier: Apache-2.0
#include "assets/proxies/mesh_forms.h"

#include "assets/proxies/mesh_builder.h"
#include "assets/proxies/random.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtx/quaternion.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assets {

namespace {

std::vector<glm::vec3> circle(float radius, float y, int sides)
{
    std::vector<glm::vec3> ring;
    for (int i = 0; i < sides; ++i) {
        const float angle = glm::two_pi<float>() * float(i) / float(sides);
        ring.emplace_back(radius * std::sin(angle), y, radius * std::cos(angle));
    }
    return ring;
}

std::vector<glm::vec3> lifted(std::span<const glm::vec2> outline, float z)
{
    std::vector<glm::vec3> ring;
    for (const auto& point : outline)
        ring.emplace_back(point, z);
    return ring;
}

std::vector<glm::vec3> reversed(std::vector<glm::vec3> ring)
{
    std::ranges::reverse(ring);
    return ring;
}

/// Rotates +Y onto a direction.
glm::mat4 fromYTo(const glm::vec3& direction) { return glm::mat4_cast(glm::rotation(glm::vec3(0, 1, 0), direction)); }

/// Smooth irregularity of a surface: a few waves in random directions, about -1..1.
class Swell {
public:
    explicit Swell(std::uint64_t seed)
    {
        Random random(seed);
        for (auto& wave : m_waves) {
            wave.direction = {random.between(-1, 1), random.between(-1, 1), random.between(-1, 1)};
            wave.direction *= random.between(2.0f, 5.5f) / (glm::length(wave.direction) + 0.1f);
            wave.phase = random.between(0, glm::two_pi<float>());
        }
    }
    float at(const glm::vec3& p) const
    {
        float sum = 0;
        for (const auto& wave : m_waves)
            sum += std::sin(glm::dot(wave.direction, p) + wave.phase);
        return sum / 2.5f;
    }

private:
    struct Wave {
        glm::vec3 direction{0};
        float phase = 0;
    };
    std::array<Wave, 6> m_waves;
};

} // namespace

Mesh makeBox(const glm::vec3& min, const glm::vec3& max)
{
    const std::array<glm::vec2, 4> outline{glm::vec2(min), {max.x, min.y}, glm::vec2(max), {min.x, max.y}};
    return makePrism(outline, min.z, max.z);
}

Mesh makeRoundedBox(const glm::vec3& min, const glm::vec3& max, float radius)
{
    const auto half = (max - min) * 0.5f;
    const auto centre = (max + min) * 0.5f;
    const float r = std::min({radius, half.x * 0.98f, half.y * 0.98f, half.z * 0.98f});
    // A cube's surface is cut at the start, middle and end of each edge's rounding, then each point moves onto the rounding.
    const auto onSurface = [&](glm::vec3 p) {
        const auto inner = glm::clamp(p, -half + r, half - r);
        return centre + inner + r * glm::normalize(p - inner);
    };
    const float middle = r * (1 - std::tan(glm::pi<float>() / 8)); // of the quarter circle, seen from its centre
    const auto cuts = [&](float h) {
        return r < 0.03f ? std::vector{-h, -h + r, h - r, h} : std::vector{-h, -h + middle, -h + r, h - r, h - middle, h};
    };
    MeshBuilder builder;
    for (int axis = 0; axis < 3; ++axis) {
        const int u = (axis + 1) % 3, v = (axis + 2) % 3;
        const auto us = cuts(half[u]), vs = cuts(half[v]);
        for (std::size_t i = 0; i + 1 < us.size(); ++i) {
            for (std::size_t j = 0; j + 1 < vs.size(); ++j) {
                const auto at = [&](std::size_t a, std::size_t b, float side) {
                    glm::vec3 p;
                    p[axis] = side * half[axis];
                    p[u] = us[a];
                    p[v] = vs[b];
                    return onSurface(p);
                };
                builder.quad(at(i, j, 1), at(i + 1, j, 1), at(i + 1, j + 1, 1), at(i, j + 1, 1));
                builder.quad(at(i, j, -1), at(i, j + 1, -1), at(i + 1, j + 1, -1), at(i + 1, j, -1));
            }
        }
    }
    return builder.finish(50);
}

Mesh makeLathe(std::span<const glm::vec2> profile, int sides)
{
    MeshBuilder builder;
    for (std::size_t i = 0; i + 1 < profile.size(); ++i)
        builder.band(circle(profile[i].x, profile[i].y, sides), circle(profile[i + 1].x, profile[i + 1].y, sides));
    if (profile.front().x > 0)
        builder.polygon(reversed(circle(profile.front().x, profile.front().y, sides)));
    if (profile.back().x > 0)
        builder.polygon(circle(profile.back().x, profile.back().y, sides));
    return builder.finish();
}

Mesh makeRod(const glm::vec3& from, const glm::vec3& to, float fromRadius, float toRadius, int sides)
{
    const float length = glm::length(to - from);
    const std::array<glm::vec2, 2> profile{glm::vec2(fromRadius, 0), {toRadius, length}};
    return placed(makeLathe(profile, sides), glm::translate(glm::mat4(1), from) * fromYTo((to - from) / length));
}

Mesh makeDisc(const glm::vec3& centre, float radius, float width, float chamfer, int sides)
{
    const float h = width / 2;
    const std::array<glm::vec2, 4> profile{
        glm::vec2(radius - chamfer, -h), {radius, -h + chamfer}, {radius, h - chamfer}, {radius - chamfer, h}};
    return placed(makeLathe(profile, sides), glm::translate(glm::mat4(1), centre) * fromYTo({1, 0, 0}));
}

Mesh makeTorus(const glm::vec3& centre, float radius, float tubeRadius, int sides, int tubeSides)
{
    MeshBuilder builder;
    const auto ring = [&](int i) {
        const float angle = glm::two_pi<float>() * float(i) / float(tubeSides);
        return circle(radius + tubeRadius * std::cos(angle), tubeRadius * std::sin(angle), sides);
    };
    for (int i = 0; i < tubeSides; ++i)
        builder.band(ring(i), ring((i + 1) % tubeSides));
    return placed(builder.finish(80), glm::translate(glm::mat4(1), centre) * fromYTo({1, 0, 0}));
}

std::vector<glm::vec2> insetOutline(std::span<const glm::vec2> outline, float distance)
{
    std::vector<glm::vec2> inset;
    const auto count = outline.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto before = glm::normalize(outline[i] - outline[(i + count - 1) % count]);
        const auto after = glm::normalize(outline[(i + 1) % count] - outline[i]);
        const glm::vec2 inward = glm::vec2(-before.y, before.x) + glm::vec2(-after.y, after.x);
        // The mitre grows with the sharpness of the corner; limited, so that a spike does not fly off.
        inset.push_back(outline[i] + inward * (distance / std::max(0.5f, 1 + glm::dot(before, after))));
    }
    return inset;
}

Mesh makePrism(std::span<const glm::vec2> outline, float back, float front, float chamfer)
{
    MeshBuilder builder;
    if (chamfer <= 0) {
        builder.band(lifted(outline, back), lifted(outline, front));
        builder.polygon(reversed(lifted(outline, back)));
        builder.polygon(lifted(outline, front));
        return builder.finish();
    }
    const auto rim = insetOutline(outline, chamfer);
    builder.polygon(reversed(lifted(rim, back)));
    builder.band(lifted(rim, back), lifted(outline, back + chamfer));
    builder.band(lifted(outline, back + chamfer), lifted(outline, front - chamfer));
    builder.band(lifted(outline, front - chamfer), lifted(rim, front));
    builder.polygon(lifted(rim, front));
    return builder.finish(50);
}

Mesh makeBlob(const glm::vec3& centre, const glm::vec3& radii, int level, float roughness, std::uint64_t seed, float creaseDegrees)
{
    const Swell swell(seed);
    const auto onSurface = [&](const glm::vec3& direction) {
        const auto unit = glm::normalize(direction);
        return centre + radii * unit * (1 + roughness * swell.at(unit));
    };
    // An octahedron's faces, each cut into (2^level)^2 triangles.
    const int cuts = 1 << level;
    MeshBuilder builder;
    for (int octant = 0; octant < 8; ++octant) {
        const glm::vec3 x(octant & 1 ? -1 : 1, 0, 0), y(0, octant & 2 ? -1 : 1, 0), z(0, 0, octant & 4 ? -1 : 1);
        const bool mirrored = ((octant & 1) + (octant >> 1 & 1) + (octant >> 2 & 1)) % 2 == 1;
        const auto at = [&](int i, int j) { return onSurface((x * float(i) + y * float(j) + z * float(cuts - i - j)) / float(cuts)); };
        const auto face = [&](const glm::vec3& a, const glm::vec3& b, const glm::vec3& c) {
            mirrored ? builder.triangle(a, c, b) : builder.triangle(a, b, c);
        };
        for (int i = 0; i < cuts; ++i) {
            for (int j = 0; i + j < cuts; ++j) {
                face(at(i, j), at(i + 1, j), at(i, j + 1));
                if (i + j + 1 < cuts)
                    face(at(i + 1, j), at(i + 1, j + 1), at(i, j + 1));
            }
        }
    }
    return builder.finish(creaseDegrees);
}

} // namespace assets

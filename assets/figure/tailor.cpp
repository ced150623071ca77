// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/tailor.h"

#include "assets/figure/head.h"
#include "assets/figure/poses.h"
#include "assets/proxies/mesh_builder.h"

#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>

namespace assets {

namespace {

using glm::vec2;
using glm::vec3;

constexpr float kLowestNeck = -0.88f; // head heights from between the eyes
constexpr float kUnder = -0.006f; // metres that the back of a trim lies under the cloth

vec3 outwards(float angle) { return {std::sin(angle), 0, std::cos(angle)}; }

/// The first place of a ray, from far along the direction towards `from`, that a field calls inside.
template <typename Field>
vec3 firstInside(const Field& field, const vec3& from, const vec3& direction, float far)
{
    for (int i = 0; i < 40 && far > 0; ++i) {
        const float distance = field.distance(from + direction * far);
        if (distance < 0.0005f)
            break;
        far -= 0.9f * distance;
    }
    return from + direction * far;
}

} // namespace

Tailor::Tailor(const Proportions& p, const BodyPart& torso)
    : m_head(p)
    , m_torso(torso, poseSkeleton(p, restPose()))
    , m_face(faceOrigin(p))
    , m_unit(float(p.head))
    , m_scale(float(p.height) / 1.75f)
{
}

float Tailor::throat() const { return m_face.y + heightAt(0) * m_unit; }

Mesh Tailor::sweep(const std::vector<Ring>& rings, Ends ends)
{
    MeshBuilder builder;
    for (std::size_t i = 0; i + 1 < rings.size(); ++i)
        builder.band(rings[i], rings[i + 1]);
    if (ends == Ends::Joined) {
        builder.band(rings.back(), rings.front());
    } else {
        builder.polygon(Ring(rings.front().rbegin(), rings.front().rend()));
        builder.polygon(rings.back());
    }
    return builder.finish(180);
}

Mesh Tailor::rib(float half, float thick) const
{
    return collar(0, 28, Ends::Joined, [&](float, float) {
        std::vector<vec2> profile;
        for (int i = 0; i < 8; ++i) {
            const float angle = glm::two_pi<float>() * float(i) / 8;
            profile.emplace_back(thick * (0.7f + std::cos(angle)), half * (0.5f + std::sin(angle)));
        }
        return profile;
    });
}

Mesh Tailor::folded(const Fold& fold) const
{
    return collar(fold.apart, 26, Ends::Closed, [&](float front, float end) {
        // Points in front, or ends that lie down on lapels.
        const float low = fold.apart > 0.2f ? 1 - 0.75f * end : 1;
        const float stand = low * glm::mix(fold.up, 0.72f * fold.up, front), leaf = low * fold.down * (1 + 0.5f * front), out = fold.out;
        return std::vector<vec2>{{out - 0.014f, -0.05f}, {out + 0.02f, -0.05f}, {out + 0.022f, stand - 0.03f},
            {out + 0.05f, stand - 0.6f * leaf}, {out + 0.07f, stand - leaf}, {out + 0.082f, stand - leaf},
            {out + 0.06f, stand - 0.45f * leaf}, {out + 0.032f, stand}, {out + 0.012f, stand + 0.008f}, {out, stand - 0.01f}};
    });
}

Mesh Tailor::front(const Front& front) const
{
    constexpr int kAcross = 5;
    const int rows = std::max(4, int((front.top - front.bottom) / (0.022f * m_scale)));
    std::vector<Ring> rings;
    for (int row = 0; row <= rows; ++row) {
        const float y = glm::mix(front.bottom, front.top, float(row) / float(rows));
        const vec2 edge = front.edges(y);
        Ring outer, inner;
        for (int i = 0; i <= kAcross; ++i) {
            const float t = float(i) / kAcross;
            const auto place = surfaceFrom({glm::mix(edge.x, edge.y, t), y, 0}, {0, 0, 1});
            outer.push_back(lifted(place, glm::mix(front.lifts.x, front.lifts.y, t)));
            inner.push_back(lifted(place, kUnder * m_scale));
        }
        outer.insert(outer.end(), inner.rbegin(), inner.rend());
        rings.push_back(std::move(outer));
    }
    return sweep(rings, Ends::Closed);
}

Mesh Tailor::belt(float y, float half, float lift) const
{
    constexpr int kAround = 32;
    std::vector<Ring> rings;
    for (int i = 0; i < kAround; ++i) {
        const auto direction = outwards(glm::two_pi<float>() * float(i) / kAround);
        Ring ring;
        for (const vec2 corner : {vec2(half, kUnder), vec2(half, lift), vec2(-half, lift), vec2(-half, kUnder)})
            ring.push_back(lifted(surfaceFrom({0, y + corner.x, 0}, direction), corner.y));
        rings.push_back(std::move(ring));
    }
    return sweep(rings, Ends::Joined);
}

vec3 Tailor::surfaceFrom(const vec3& from, const vec3& direction) const { return firstInside(m_torso, from, direction, 0.45f * m_scale); }

vec3 Tailor::lifted(const vec3& place, float by) const
{
    const auto slope = m_torso.slope(place, 0.004f);
    return place + slope * (by / std::max(0.2f, glm::length(slope)));
}

/// The neck's skin, in head heights.
vec3 Tailor::neckAt(float angle, float y) const { return firstInside(m_head, {0, y, -0.1f}, outwards(angle), 0.5f); }

/// Where the neck comes out of the cloth, head heights.
float Tailor::heightAt(float angle) const
{
    for (float y = -0.4f; y > kLowestNeck; y -= 0.015f) {
        if (m_torso.distance(m_face + neckAt(angle, y) * m_unit) < 0)
            return y;
    }
    return kLowestNeck;
}

std::vector<float> Tailor::collarHeights(float apart, int steps) const
{
    std::vector<float> heights;
    for (int i = 0; i <= steps; ++i)
        heights.push_back(heightAt(apart + (glm::two_pi<float>() - 2 * apart) * float(i) / float(steps)));
    for (int round = 0; round < 3; ++round) { // a collar is cut in one sweep
        const auto rough = heights;
        const auto at = [&](int i) { return rough[std::size_t(i < 0 ? 1 : i > steps ? steps - 1 : i)]; };
        for (int i = 0; i <= steps; ++i)
            heights[std::size_t(i)] = (at(i - 1) + 2 * at(i) + at(i + 1)) / 4;
    }
    return heights;
}

/// Sweeps a profile around the neck, from `apart` beside the middle to the other side.
Mesh Tailor::collar(float apart, int steps, Ends ends, const Profile& profile) const
{
    const auto heights = collarHeights(apart, steps);
    std::vector<Ring> rings;
    for (int i = 0; i < steps + (ends == Ends::Closed ? 1 : 0); ++i) {
        const float angle = apart + (glm::two_pi<float>() - 2 * apart) * float(i) / float(steps);
        const float height = heights[std::size_t(i)];
        const float end = 1 - glm::smoothstep(0.0f, 0.2f, std::min(float(i), float(steps - i)) / float(steps));
        Ring ring;
        for (const vec2 point : profile(glm::smoothstep(0.55f, 0.98f, std::cos(angle)), end)) {
            const auto skin = neckAt(angle, std::max(height + std::max(point.y, -0.02f), kLowestNeck + 0.02f));
            ring.push_back(m_face + (vec3(skin.x, height + point.y, skin.z) + outwards(angle) * point.x) * m_unit);
        }
        rings.emplace_back(ring.rbegin(), ring.rend());
    }
    return sweep(rings, ends);
}

} // namespace assets

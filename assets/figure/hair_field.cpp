// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/hair_field.h"

#include "assets/proxies/distance_forms.h"

namespace assets {

namespace {

using glm::vec3;

constexpr float kBobHem = -0.4f;

float hill(float x, float width) { return std::exp(-x * x / (width * width)); }

/// Of a plane through a point at x = 0.
float above(const vec3& p, float y, float z, float normalY, float normalZ) { return (p.y - y) * normalY + (p.z - z) * normalZ; }

/// Locks of a third of a head's breadth: neighbours swell and sink against each other.
float curls(const vec3& p)
{
    return std::sin(31 * p.x + 4 * std::sin(11 * p.y)) * std::sin(29 * p.y + 3 * std::sin(13 * p.z)) * std::sin(30 * p.z + 2);
}

/// Over the ears.
float sideOf(const FaceTraits& face) { return 0.262f + face.headWidth + std::max(0.0f, face.earsOut) + 0.06f * std::max(0.0f, face.ears); }

} // namespace

HairField::HairField(const Proportions& proportions, Hair style)
    : m_head(proportions)
    , m_side(sideOf(proportions.face))
    , m_style(style)
{
}

/// How far inside the hairline, head heights: over the forehead, past the temples, above the ears, behind them and at the nape.
float HairField::hairline(const vec3& p) const
{
    const float beside = std::abs(p.x);
    float front = above(p, 0.28f, 0.345f, 0.62f, -0.78f) - 0.03f * hill(beside - 0.15f, 0.06f);
    float ears = std::max(above(p, -0.09f, -0.13f, 0.573f, -0.82f), p.y - 0.005f);
    ears = std::max(ears, std::min(p.y + 0.07f, p.z - 0.03f));
    if (m_style == Hair::Parted)
        front += 0.05f * glm::smoothstep(0.14f, -0.02f, p.x);
    if (m_style == Hair::Bob || m_style == Hair::Long)
        front += 0.06f * glm::smoothstep(0.02f, 0.16f, std::abs(p.x - 0.03f)) - 0.01f;
    if (m_style == Hair::Curly) {
        front += 0.025f;
        ears = std::max(above(p, -0.12f, 0.0f, 0.573f, -0.82f), p.y + 0.05f);
    }
    if (m_style == Hair::Cap || m_style == Hair::Hat)
        front -= 0.05f;
    return std::min(front, ears);
}

float HairField::thickness(const vec3& p) const
{
    const float top = glm::smoothstep(0.1f, 0.42f, p.y);
    switch (m_style) {
    case Hair::Parted:
        return 0.03f + 0.014f * top + 0.022f * hill(p.x + 0.06f, 0.13f) * glm::smoothstep(0.0f, 0.28f, p.z) * top
            - 0.022f * hill(p.x - 0.12f, 0.03f) * glm::smoothstep(-0.18f, -0.05f, p.z) * top;
    case Hair::Bob:
    case Hair::Long:
        return 0.045f - 0.016f * hill(p.x - 0.03f, 0.032f) * top * glm::smoothstep(-0.3f, -0.1f, p.z);
    case Hair::Ponytail:
        return 0.03f + 0.008f * top;
    case Hair::Curly:
        return 0.085f + 0.03f * curls(p) - 0.02f * (1 - top);
    case Hair::Cap:
    case Hair::Hat:
        return 0.018f;
    case Hair::Bald:
    case Hair::Short:
        break;
    }
    return 0.02f + 0.024f * top
        + 0.026f * hill(p.y - 0.41f, 0.12f) * glm::smoothstep(0.05f, 0.25f, p.z) * (1 + 0.5f * std::sin(9 * p.x + 1));
}

/// What falls from the head.
float HairField::hanging(const vec3& p, float solid) const
{
    const vec3 q(std::abs(p.x), p.y, p.z);
    float d = solid;
    if (m_style == Hair::Bob) {
        d = joined(d, ellipsoidDistance(q, {m_side, -0.13f, -0.05f}, {0.075f, 0.36f, 0.185f}), 0.07f);
        d = joined(d, ellipsoidDistance(q, {0, -0.11f, -0.27f}, {0.285f, 0.38f, 0.18f}), 0.07f);
        return carved(d, p.y - kBobHem + 0.05f * p.z, 0.03f);
    }
    if (m_style == Hair::Long) {
        const vec3 flat(p.x * 0.42f, p.y, p.z); // a sheet down the back
        d = joined(d, rodDistance(q, {m_side, 0.06f, -0.06f}, {m_side, -0.3f, -0.1f}, 0.07f, 0.085f), 0.08f);
        d = joined(d, rodDistance(q, {m_side, -0.3f, -0.1f}, {0.22f, -0.85f, -0.22f}, 0.085f, 0.04f), 0.06f);
        d = joined(d, rodDistance(q, {0.2f, -0.1f, -0.2f}, {0.18f, -0.72f, -0.3f}, 0.1f, 0.085f), 0.08f);
        d = joined(d, rodDistance(flat, {0, 0.0f, -0.3f}, {0, -0.62f, -0.36f}, 0.12f, 0.115f), 0.1f);
        return joined(d, rodDistance(flat, {0, -0.62f, -0.38f}, {0, -1.12f, -0.55f}, 0.115f, 0.06f), 0.1f);
    }
    if (m_style == Hair::Ponytail) {
        d = joined(d, rodDistance(q, {0, 0.17f, -0.47f}, {0, 0.16f, -0.5f}, 0.055f, 0.05f), 0.03f);
        d = joined(d, rodDistance(q, {0, 0.15f, -0.53f}, {0, -0.1f, -0.63f}, 0.06f, 0.095f), 0.03f);
        return joined(d, rodDistance(q, {0, -0.1f, -0.63f}, {0, -0.62f, -0.56f}, 0.095f, 0.022f), 0.08f);
    }
    return d;
}

float HairField::distance(const vec3& p) const
{
    // It grows out of the skin within a few hairs' breadths of the hairline.
    const float slow = m_style == Hair::Short || m_style == Hair::Ponytail || m_style == Hair::Parted ? 0.15f : 0.085f;
    const float covered = glm::smoothstep(-0.015f, slow, hairline(p));
    return hanging(p, m_head.scalpDistance(p) - glm::mix(-0.035f, thickness(p), covered));
}

float HairField::lowest() const { return m_style == Hair::Long ? -1.25f : m_style == Hair::Ponytail ? -0.7f : -0.48f; }

} // namespace assets

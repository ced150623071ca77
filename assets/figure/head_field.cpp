// SPDX-License-Identifier: Apache-2.0
#include "assets/figure/head_field.h"

#include "assets/proxies/distance_forms.h"

namespace assets {

namespace {

using glm::vec3;

/// A child's eyes are larger in its head.
float eyeSize(float youth) { return 1 + 0.16f * youth; }

constexpr float kNeckEnd = -0.97f; // cut off below, inside the clothes

} // namespace

HeadField::HeadField(const Proportions& p)
    : m_face(p.face)
    , m_youth(float(p.youth))
    , m_weight(float(2 * p.build - 1))
    , m_neckRadius(float(0.0515 * p.limbGirth / p.head))
{
}

float HeadField::scalpDistance(const vec3& place) const
{
    const vec3 p(std::abs(place.x), place.y, place.z);
    const float wide = 0.02f * m_youth + m_face.headWidth, cheekbone = m_face.cheekbones;
    float d = ellipsoidDistance(p, {0, 0.125f, -0.065f}, {0.318f + wide, 0.368f, 0.378f});
    d = joined(d, ellipsoidDistance(p, {0, 0.17f, 0.09f}, {0.262f + wide, 0.27f, 0.282f + m_face.forehead}), 0.08f); // forehead
    d = joined(d, ellipsoidDistance(p, {0.05f, 0.06f, 0.0f}, {0.252f + wide, 0.24f, 0.24f}), 0.06f); // temples
    const float face = 0.236f + 0.012f * m_weight + wide + 0.5f * m_face.cheeks;
    d = joined(d, ellipsoidDistance(p, {0, -0.13f, 0.115f}, {face, 0.29f, 0.242f}), 0.08f);
    d = joined(d, ellipsoidDistance(p, {0.172f + cheekbone, -0.095f, 0.188f}, {0.08f + 0.5f * wide, 0.06f, 0.098f}), 0.11f);
    const float brow = 0.043f - 0.016f * m_youth + m_face.brow;
    return joined(d, rodDistance(p, {0.05f, 0.078f, 0.325f}, {0.185f, 0.088f, 0.245f}, brow, 0.04f), 0.075f);
}

float HeadField::jaw(const vec3& p, float solid) const
{
    const float wide = (m_weight < 0 ? 0.03f : 0.014f) * m_weight + 0.006f * m_youth + m_face.jaw;
    const float up = 0.02f * m_youth - m_face.chinDrop, front = m_face.chinForward;
    float d = joined(solid,
        rodDistance(p, {0.192f + wide, -0.235f, 0.0f}, {0.055f + m_face.chinWidth, -0.385f + up, 0.285f + front}, 0.058f, 0.07f), 0.09f);
    d = joined(d, ellipsoidDistance(p, {0, -0.395f + up, 0.3f + front}, {0.088f + m_face.chinWidth, 0.066f, 0.075f}), 0.05f); // chin
    d = joined(d, ellipsoidDistance(p, {0, -0.3f, 0.1f}, {0.17f + wide, 0.115f, 0.2f}), 0.08f); // below the tongue
    d = joined(d, ellipsoidDistance(p, {0.115f, -0.21f, 0.155f}, {0.1f + wide + m_face.cheeks, 0.13f, 0.14f}), 0.09f); // cheek
    const float cheek = 0.026f * m_youth + 0.03f * std::max(0.0f, m_weight) + std::max(0.0f, m_face.cheeks);
    if (cheek > 0.004f)
        d = joined(d, ballDistance(p, {0.145f, -0.19f, 0.155f}, 0.09f + cheek), 0.13f);
    if (m_weight > 0)
        d = joined(d, ellipsoidDistance(p, {0, -0.33f - 0.09f * m_weight, 0.12f}, {0.15f, 0.08f, 0.16f}), 0.08f);
    return d;
}

float HeadField::neck(const vec3& p, float solid) const
{
    const float r = m_neckRadius, sunk = 0.14f * m_youth; // a child's neck is thin and smooth
    float d = joined(solid, rodDistance(p, {0, -0.2f, -0.095f}, {0, -0.85f, -0.12f}, r * 0.92f, r * 1.04f), 0.1f);
    d = joined(
        d, rodDistance(p, {0.195f - sunk, -0.19f, -0.085f}, {0.05f, -0.8f, -0.095f + r - sunk}, 0.028f, 0.03f), 0.12f); // turning muscle
    d = joined(d, rodDistance(p, {0.08f, -0.18f, -0.225f}, {0.11f, -0.85f, -0.19f}, 0.06f, 0.075f), 0.12f); // the nape's
    d = joined(d, ballDistance(p, {0, -0.585f, -0.16f + r - sunk}, 0.045f), 0.07f); // larynx
    return std::max(d, kNeckEnd - p.y);
}

float HeadField::nose(const vec3& p, float solid) const
{
    const float small = 1 - 0.28f * m_youth, up = 0.022f * m_youth, back = 0.03f * m_youth;
    const float wide = small * (1 + m_face.noseWidth);
    const float tipY = -0.142f + up - m_face.noseDrop, tipZ = 0.444f - back + m_face.noseTip;
    const float root = 0.343f + m_face.bridge, base = up - 0.3f * m_face.noseDrop, front = 0.5f * m_face.noseTip - back;
    float d = joined(
        solid, rodDistance(p, {0.012f, 0.0f, 0.315f + m_face.bridge}, {0.04f * wide, tipY + 0.01f, 0.36f - back}, 0.045f, 0.052f), 0.05f);
    d = joined(d, rodDistance(p, {0, 0.045f, root}, {0, tipY + 0.02f, tipZ - 0.008f}, 0.027f, 0.032f * small), 0.04f); // bridge
    if (m_face.hump > 0)
        d = joined(d,
            rodDistance(p, {0, 0.0f, root + 0.012f}, {0, -0.055f, glm::mix(root, tipZ, 0.62f) - 0.008f + m_face.hump}, 0.02f, 0.026f),
            0.05f);
    d = joined(d, ballDistance(p, {0, tipY, tipZ}, 0.042f * (small + 0.4f * (wide - small))), 0.035f);
    d = joined(d, ellipsoidDistance(p, {0.053f * wide, -0.158f + base, 0.397f + front}, {0.032f * wide, 0.032f, 0.046f}), 0.026f); // wing
    d = joined(d, rodDistance(p, {0, -0.165f + base, tipZ - 0.01f}, {0, -0.195f + base, 0.375f - back}, 0.016f, 0.014f), 0.025f);
    return carved(d, ellipsoidDistance(p, {0.031f * 0.5f * (small + wide), -0.19f + base, 0.418f + front}, {0.015f, 0.017f, 0.024f}),
        0.012f); // nostril
}

float HeadField::mouth(const vec3& p, float solid) const
{
    const float up = 0.014f * m_youth, full = 1 + 0.1f * m_youth + m_face.lips;
    float d = joined(solid, ellipsoidDistance(p, {0, -0.27f + up, 0.285f}, {0.13f, 0.105f, 0.102f}), 0.06f);
    d = carved(d, rodDistance(p, {0, -0.2f + up, 0.409f}, {0, -0.236f + up, 0.413f}, 0.009f, 0.011f), 0.03f); // philtrum
    d = joined(d, rodDistance(p, {0.021f, -0.253f + up, 0.3805f}, {0.1f, -0.27f + up, 0.335f}, 0.02f * full, 0.009f), 0.016f);
    d = joined(d, rodDistance(p, {0.0f, -0.294f + up, 0.3755f}, {0.094f, -0.276f + up, 0.337f}, 0.025f * full, 0.009f), 0.016f);
    d = carved(d, rodDistance(p, {0, -0.2735f + up, 0.411f}, {0.1f, -0.271f + up, 0.353f}, 0.003f, 0.002f), 0.022f); // between the lips
    return carved(d, ballDistance(p, {0.118f, -0.274f + up, 0.351f}, 0.006f), 0.03f); // corner
}

EyeBall HeadField::eye() const { return {{0.137f, 0, 0.259f}, vec3(0.0817f, 0.067f, 0.067f) * eyeSize(m_youth)}; }

float HeadField::eyes(const vec3& p, float solid) const
{
    const float size = eyeSize(m_youth);
    float d = carved(
        solid, ellipsoidDistance(p, {0.137f, -0.002f, 0.392f - m_face.sockets}, vec3(0.082f, 0.056f, 0.085f) * size), 0.05f); // socket
    // The lids lie on a ball; the eye shows in their opening, which is what two circles share.
    const auto [middle, radii] = eye();
    const float x = p.x - middle.x, y = p.y - middle.y - 0.1f * x;
    const float open = std::max(std::hypot(x, y + 0.0672f * size) - 0.0942f * size, std::hypot(x, y - 0.1051f * size) - 0.1241f * size);
    d = joined(d, ellipsoidDistance(p, middle, radii + 0.0085f), 0.02f);
    d = carved(d, std::max(open, middle.z - p.z), 0.007f);
    return std::min(d, ellipsoidDistance(p, middle, radii));
}

float HeadField::distance(const vec3& place) const
{
    const vec3 p(std::abs(place.x), place.y, place.z);
    float d = scalpDistance(p);
    d = jaw(p, d);
    if (p.y < 0)
        d = neck(p, d);
    if (p.z < 0.22f || p.y > 0.2f || p.y < -0.45f)
        return d;
    d = eyes(p, d);
    d = nose(p, d);
    return mouth(p, d);
}

vec3 HeadField::normal(const vec3& p) const
{
    constexpr float kStep = 0.004f; // head heights
    const vec3 dx(kStep, 0, 0), dy(0, kStep, 0), dz(0, 0, kStep);
    const vec3 slope(distance(p + dx) - distance(p - dx), distance(p + dy) - distance(p - dy), distance(p + dz) - distance(p - dz));
    const float length = glm::length(slope);
    return length > 1e-9f ? slope / length : vec3(0, 1, 0);
}

} // namespace assets

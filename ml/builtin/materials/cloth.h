// SPDX-License-Identifier: Apache-2.0
// What the painters of clothes share: where a body's parts are, folds, stitches, seams, buttons.
#pragma once

#include "ml/builtin/materials/clothes.h"
#include "ml/builtin/materials/materials.h"

namespace ml::builtin {

/// Where things are on a body in its rest pose, head heights from between the eyes: the proportions of assets/figure/proportions.cpp.
struct Body {
    explicit Body(float youth)
        : shoulderX(mix(0.81f, 0.57f, youth))
        , shoulderY(mix(-0.97f, -0.91f, youth))
        , arm(mix(2.4f, 1.8f, youth))
        , waist(mix(-2.5f, -2.1f, youth))
        , pelvis(mix(-2.88f, -2.4f, youth))
    {
    }
    float shoulderX, shoulderY, arm, waist, pelvis;
};

/// Arms are held out by 45 degrees at rest.
struct ArmPlace {
    ArmPlace(const Body& body, Vec3 q)
        : along(0.7071f * ((std::fabs(q.x) - body.shoulderX) + (body.shoulderY - q.y)))
        , across(0.7071f * ((std::fabs(q.x) - body.shoulderX) - (body.shoulderY - q.y)))
    {
    }
    bool isArm() const { return along > 0.25f && across > -0.42f; }
    float along, across;
};

inline constexpr Vec3 kFolds{0.1f, 0.24f, 0.1f}; // metres

inline Vec3 foldNormal(const PaintPoint& point, Vec3 size, float depth)
{
    const std::uint32_t seed = point.style->hash + 41;
    const float a = grain(point.rest, size, point.footprint, seed);
    const float beside = grain(point.rest + Vec3{size.x * 0.3f, 0, size.z * 0.3f}, size, point.footprint, seed);
    const float below = grain(point.rest + Vec3{0, size.y * 0.3f, 0}, size, point.footprint, seed);
    return normalised(point.normal + Vec3{(beside - a) * depth, (below - a) * depth * 0.6f, (beside - a) * depth});
}

/// Light and dark of folds, beside their bumps, and the cloth's own unevenness.
inline float drape(const PaintPoint& point)
{
    const float fold = grain(point.rest, kFolds, point.footprint, point.style->hash + 41);
    const float weave = grain(point.rest, {0.012f, 0.012f, 0.012f}, point.footprint, point.style->hash + 43);
    return mix(0.84f, 1.1f, fold) * mix(0.92f, 1.06f, weave);
}

/// The stitches of a knit, or a rib; `u` across, `v` along, metres.
inline float knit(float u, float v, float footprint)
{
    constexpr float kStitch = 0.0095f; // metres
    const float column = u / kStitch, lean = std::fabs(column - std::floor(column) - 0.5f);
    const float stitch = wave(v / kStitch + 1.1f * lean), gap = smoothStep(0.5f, 0.36f, lean);
    return mix(0.62f, 1.12f, faded(stitch * 0.55f + gap * 0.45f, 1.4f * kStitch, footprint));
}
inline float rib(float u, float footprint) { return mix(0.55f, 1.12f, faded(wave(u / 0.016f), 0.016f, footprint)); }

/// A dark line that stays as dark as a sample allows.
inline float seam(float distance, float half, float blur)
{
    return band(distance, -half, half, blur) * clamp(half * 2.5f / std::max(blur, half));
}

inline float button(Vec3 q, float x, float step, float from, float to, float blur)
{
    if (q.y > from || q.y < to)
        return 0;
    const float row = (from - q.y) / step, dy = (row - std::floor(row) - 0.5f) * step;
    const float r = std::sqrt((q.x - x) * (q.x - x) + dy * dy);
    return (1 - smoothStep(0.026f, 0.034f + blur, r)) * clamp(0.05f / std::max(blur, 0.05f));
}

/// The outfit that the shape shows, or that words or chance name where the shape says nothing.
Garment wornBy(const ObjectStyle& style);

/// True of an imported body that is white or grey all over, as models without materials are.
bool isUnpainted(const PersonPoint& point);

/// Colours of upper garments that were given none: dark blue, camel, red; light ones for shirts, dark ones for suits.
Vec3 clothOf(float tone, Garment outfit);

} // namespace ml::builtin

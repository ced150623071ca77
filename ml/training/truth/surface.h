// SPDX-License-Identifier: Apache-2.0
// What a point of a surface looks like once its class, its item's words and colour, the invented style and the weather are
// painted on. Detail comes from ml/builtin's fields, so that the network can know everything that is painted here.
#pragma once

#include "ml/builtin/daylight.h"
#include "ml/builtin/fields.h"
#include "ml/builtin/style.h"

namespace training {

using ml::builtin::Vec3;

/// A point about to be painted.
struct SurfacePoint {
    const ml::builtin::ObjectStyle* style = nullptr;
    const ml::builtin::Daylight* light = nullptr;
    ml::builtin::Fields fields{};
    Vec3 rest; // metres, object space
    Vec3 restNormal; // unit, object space
    Vec3 normal; // unit, world
    Vec3 view; // unit, from the camera to the point
    Vec3 colour; // linear base colour of the item, words applied
    bool emissive = false; // a lamp head
    float footprint = 0; // metres that one sample covers
};

/// How light leaves it.
struct Surface {
    Vec3 albedo{0.5f, 0.5f, 0.5f}; // linear, 0..1
    Vec3 glow; // linear, emitted
    Vec3 normal; // unit, world: bumps included
    float mirror = 0; // share of light mirrored when looked at straight; grows at grazing angles
    float sharpness = 60; // Blinn exponent of the sun's highlight
};

Surface paint(const SurfacePoint& point);

/// Schlick's approximation: share of light mirrored at this angle.
float mirrored(const Surface& surface, Vec3 view);

inline float smoothStep(float from, float to, float x)
{
    const float t = ml::builtin::clamp((x - from) / (to - from));
    return t * t * (3 - 2 * t);
}
inline Vec3 times(Vec3 a, Vec3 b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
/// True where windows, lamps and headlights burn.
bool lightsBurn(const SurfacePoint& point);

} // namespace training

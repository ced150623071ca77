// SPDX-License-Identifier: Apache-2.0
// What a point of a surface looks like once its class, its item's words and colour, the invented style and the weather are
// painted on. The base shading and the generator of training frames paint with the same functions, so the network need not learn
// what a brick or an eye looks like: it learns how light falls on them.
#pragma once

#include "ml/builtin/daylight.h"
#include "ml/builtin/fields.h"
#include "ml/builtin/style.h"

namespace ml::builtin {

/// A point about to be painted.
struct PaintPoint {
    const ObjectStyle* style = nullptr;
    const Daylight* light = nullptr;
    Fields fields{};
    Vec3 rest; // metres, object space
    int axis = 2; // dominant axis of the normal in object space: 0 x, 1 y, 2 z
    Vec3 normal; // unit, world
    Vec3 raw; // linear base colour as the guide shows it
    Vec3 colour; // the same with the item's words applied
    bool body = true; // it is the item's own base colour, or no such is known
    float footprint = 0; // metres that one sample covers
};

/// How light leaves it.
struct Surface {
    Vec3 albedo{0.5f, 0.5f, 0.5f}; // linear, 0..1
    Vec3 glow; // linear, emitted
    Vec3 normal; // unit, world: bumps included
    float mirror = 0; // share of light mirrored when looked at straight; grows at grazing angles
    float sharpness = 60; // Blinn exponent of the sun's highlight: how smooth it is
};

Surface paint(const PaintPoint& point);

/// What a surface mirrors along a view.
struct MirrorView {
    float straight = 0; // share mirrored where it is looked at straight
    float sharpness = 60;
    Vec3 normal; // unit
    Vec3 view; // unit, from the eye to the point
};
/// Schlick's approximation. Only what is smooth becomes a whole mirror at grazing angles: on rough ground the grain stands in the way.
inline float mirrored(const MirrorView& at)
{
    const float grazing = 1 - clamp(-dot(at.view, at.normal));
    const float g2 = grazing * grazing;
    const float most = clamp(0.1f + at.sharpness * (1 / 250.0f), 0, 0.8f);
    return at.straight > 0 ? at.straight + std::max(most - at.straight, 0.0f) * g2 * g2 * grazing : 0.0f;
}
inline float mirrored(const Surface& surface, Vec3 view) { return mirrored({surface.mirror, surface.sharpness, surface.normal, view}); }

/// True where windows, lamps and headlights burn.
bool lightsBurn(const PaintPoint& point);

} // namespace ml::builtin

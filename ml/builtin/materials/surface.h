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
    float sharpness = 60; // Blinn exponent of the sun's highlight
};

Surface paint(const PaintPoint& point);

/// Schlick's approximation: share of light mirrored where the surface is seen along `view`, from the eye to the point.
inline float mirrored(float straight, Vec3 normal, Vec3 view)
{
    const float grazing = 1 - clamp(-dot(view, normal));
    const float g2 = grazing * grazing;
    return straight + (1 - straight) * g2 * g2 * grazing * (straight > 0 ? 0.6f : 0.0f);
}
inline float mirrored(const Surface& surface, Vec3 view) { return mirrored(surface.mirror, surface.normal, view); }

/// True where windows, lamps and headlights burn.
bool lightsBurn(const PaintPoint& point);

} // namespace ml::builtin

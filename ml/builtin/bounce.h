// SPDX-License-Identifier: Apache-2.0
// What a surface sends back to another one that stands around it: one bounce, without the surface's pattern.
#pragma once

#include "ml/builtin/shading.h"

namespace ml::builtin {

struct BouncingSurface {
    Vec3 position; // world, metres
    Vec3 normal; // world, unit
    Vec3 colour; // linear base colour, with the item's words
    float sun = 0; // 0..1: shadow and cosine applied
    bool building = false;
    bool window = false; // its pane, seen from inside
};

/// One made of this, by the base colour that a ray shows; where it is and how the sun falls on it is left to say.
BouncingSurface bouncingSurface(const ObjectStyle& style, std::array<std::uint8_t, 3> srgb);

/// Irradiance of lamps without shadows.
Vec3 openLamps(const std::vector<LampInfo>& lamps, Vec3 position, Vec3 normal);

/// Linear light of a window, seen from inside. Who knows how much window a place sees needs no ray to meet one.
Vec3 windowRadiance(const Daylight& light);

/// Linear light that leaves the surface.
Vec3 bouncedLight(const Daylight& light, const std::vector<LampInfo>& lamps, const BouncingSurface& surface);

} // namespace ml::builtin

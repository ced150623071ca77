// SPDX-License-Identifier: Apache-2.0
// A run of pixels of one row, each quantity in its own array, so that the arithmetic of the feature pass fills vector registers.
#pragma once

#include "ml/builtin/camera.h"
#include "ml/builtin/features.h"

namespace ml::builtin {

inline constexpr int kBlockPixels = 64;

struct PixelBlock {
    using Floats = float[kBlockPixels];

    // Gathered from the guide; pixels of the sky hold a harmless surface, lanes beyond the row's end a harmless direction too.
    Floats squaredRadius;
    Floats directionX, directionY, directionZ; // world, length 1 along the view axis
    Floats depth;
    Floats normalX, normalY, normalZ; // world
    Floats viewX, viewY, viewZ;
    Floats restX, restY, restZ;
    Floats red, green, blue; // linear, words applied
    Floats sun, skyVisibility, glow;
    Floats cellU, cellV, cellular, bricks, slowNoise;
    std::uint32_t seed[kBlockPixels];
    std::int32_t axis[kBlockPixels];

    // Computed on the way.
    Floats distance, footprint;
    Floats positionX, positionY, positionZ;
    Floats lampRed, lampGreen, lampBlue;
    Floats cloud, skyRed, skyGreen, skyBlue; // display values

    // Result, in the order of Plane.
    float planes[kPlaneCount][kBlockPixels];
};

/// Distances, positions, footprints and the planes of geometry. `pixelAngle` is a pixel's width at distance 1, metres.
void computeGeometry(PixelBlock& block, Vec3 eye, Vec3 towardsSun, float pixelAngle);
/// Adds one lamp to the irradiance; `colour` linear times candela.
void addLamp(PixelBlock& block, Vec3 position, Vec3 colour);
void computeFields(PixelBlock& block);
/// Base shading and the planes of light and colour.
void computeShading(PixelBlock& block, const Daylight& light);

/// What each lane would show if nothing stood there; `seed` is the sky's style.
void computeSky(PixelBlock& block, const Daylight& light, std::uint32_t seed);

} // namespace ml::builtin

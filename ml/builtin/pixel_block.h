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
    Floats rawRed, rawGreen, rawBlue; // linear, of the guide
    bool body[kBlockPixels]; // isBody
    Floats red, green, blue; // linear: base colour with words applied, then painted albedo
    Floats openSun, skyVisibility; // share of the sun that nothing hides
    Floats gatheredRed, gatheredGreen, gatheredBlue; // SurroundLight; from addSurroundings on the light from around, guessed where unknown
    Floats mirroredRed, mirroredGreen, mirroredBlue;
    Floats openLamps, aroundKnown;
    Floats cellU, cellV, originU, originV, cellular, bricks, slowNoise;
    std::uint32_t seed[kBlockPixels];
    std::int32_t axis[kBlockPixels];
    const ObjectStyle* style[kBlockPixels]; // null: not a surface

    // Computed on the way.
    Floats distance, footprint;
    Floats positionX, positionY, positionZ;
    Floats lampRed, lampGreen, lampBlue;
    Floats bumpX, bumpY, bumpZ; // world, normal of the painted surface
    Floats glowRed, glowGreen, glowBlue; // linear
    Floats mirror, sharpness;
    Floats haloRed, haloGreen, haloBlue; // light that fog scatters around lamps
    Floats seenRed, seenGreen, seenBlue; // what mirrors show
    Floats linearRed, linearGreen, linearBlue; // light that leaves the surface, before fog
    Floats cloud, skyRed, skyGreen, skyBlue; // display values

    // Result, in the order of Plane.
    float planes[kPlaneCount][kBlockPixels];
};

/// Distances, positions, footprints and the planes of geometry. `pixelAngle` is a pixel's width at distance 1, metres.
void computeGeometry(PixelBlock& block, Vec3 eye, Vec3 towardsSun, float pixelAngle);
/// Adds one lamp to the irradiance; `colour` linear times candela.
void addLamp(PixelBlock& block, Vec3 position, Vec3 colour);
/// Takes away what the surroundings hide.
void hideLamps(PixelBlock& block);
void computeFields(PixelBlock& block);
/// Materials and weather: from base colours to painted surfaces (materials/surface.h).
void paintBlock(PixelBlock& block, const Daylight& light);
/// Light from around painted surfaces: guessed where the surroundings tell nothing.
void addSurroundings(PixelBlock& block, const Daylight& light);
/// Adds the halo of one lamp in the fog.
void addHalo(PixelBlock& block, const Daylight& light, Vec3 eye, Vec3 position, Vec3 colour);
/// What mirrors see where the picture does not show it.
void guessMirrors(PixelBlock& block, const Daylight& light);
/// From painted surfaces and mirrors to the light that leaves them.
void shadeBlock(PixelBlock& block, const Daylight& light);
/// Base shading and the planes of light and colour.
void writeShading(PixelBlock& block, const Daylight& light);

/// What each lane would show if nothing stood there; `seed` is the sky's style.
void computeSky(PixelBlock& block, const Daylight& light, std::uint32_t seed);

} // namespace ml::builtin

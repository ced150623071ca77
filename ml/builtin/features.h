// SPDX-License-Identifier: Apache-2.0
// From a request to what the network reads. Training and the engine call the very same functions, so they cannot disagree.
#pragma once

#include "ml/builtin/daylight.h"
#include "ml/builtin/mirror_map.h"
#include "ml/builtin/style.h"
#include "ml/builtin/surround_light.h"
#include "ml/request.h"

#include <vector>

namespace ml::builtin {

/// Planes of a pixel, in the network's order. Roughly -1..1 each.
enum Plane {
    kLogDepth,
    kInverseDepth,
    kNormalX, // view space
    kNormalY,
    kNormalZ,
    kNormalUp, // cosines to the world's up and to the sun
    kNormalSun,
    kRayUp,
    kRaySun,
    kSun, // the guide's
    kLamps, // log of irradiance
    kAroundRed, // log of light that arrives from around, exposed
    kAroundGreen,
    kAroundBlue,
    kHeight, // log of metres above y = 0
    kSquaredRadius, // of the picture, 0 middle .. 2 corners
    kSkyVisibility,
    kStyle0,
    kStyle1,
    kStyle2,
    kMirror, // share of light mirrored towards the eye
    kGlow, // exposed light that the surface sends out by itself
    kOwnRed, // painted albedo, square root of linear
    kOwnGreen,
    kOwnBlue,
    kRestX, // softly limited object coordinates
    kRestY,
    kRestZ,
    kField0, // fieldsAt; for the sky field 0 is cloudField
    kField1,
    kField2,
    kField3,
    kField4,
    kField5,
    kBaseRed, // base shading, display values: the network's output is added to these
    kBaseGreen,
    kBaseBlue,
    kPlaneCount
};

/// One number for the whole frame each: time (4), weather (5), indoors, sun height, fog, focal length, wetness, style of the place (2).
inline constexpr int kLookSize = 16;

/// Half-open rectangle of pixels.
struct Rect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// What holds for the whole frame; computed once, used for any number of crops. Borrows the request.
struct PreparedFrame {
    const Request* request = nullptr;
    FrameWords words;
    Daylight light;
    std::vector<ObjectStyle> styles; // index: object id; 0 is the sky
    std::array<float, kLookSize> look{};
    std::vector<float> skyVisibility; // of skyWidth x skyHeight cells of kSkyCell pixels
    int skyWidth = 0;
    int skyHeight = 0;
    SurroundLightGrid around;
    MirrorMap mirrors;
};

/// Planes one after the other, each width * height, rows top to bottom.
struct FrameFeatures {
    int width = 0;
    int height = 0;
    std::vector<float> planes;
    std::vector<std::uint8_t> classes; // Class
    std::vector<std::uint8_t> materials; // Material
    std::array<float, kLookSize> look{};

    std::size_t pixels() const { return static_cast<std::size_t>(width) * static_cast<std::size_t>(height); }
    float* plane(int index) { return planes.data() + static_cast<std::size_t>(index) * pixels(); }
    const float* plane(int index) const { return planes.data() + static_cast<std::size_t>(index) * pixels(); }
};

/// The request must outlive the result. Throws EngineError "request.bad" (checkRequest).
PreparedFrame prepare(const Request& request);
/// Inside the frame. `threads` share the rows; their number does not change the result.
FrameFeatures computeFeatures(const PreparedFrame& frame, Rect rect, int threads = 1);
FrameFeatures computeFeatures(const Request& request, int threads = 1);

/// Metres of surface under one pixel: distance times the pixel's angle, stretched by the slant of the surface.
/// `facing` is the cosine between the normal and the direction to the eye.
inline float footprintOf(const CameraInfo& camera, int width, float distance, float facing)
{
    return distance * 2 * camera.tangents[0] / static_cast<float>(width) / std::max(0.15f, facing);
}

} // namespace ml::builtin

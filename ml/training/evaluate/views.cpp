// SPDX-License-Identifier: Apache-2.0
#include "ml/training/evaluate/views.h"

#include "ml/builtin/features.h"

#include <algorithm>
#include <cmath>

namespace training {
namespace {

std::uint8_t byte(float unit) { return static_cast<std::uint8_t>(std::lround(255 * std::clamp(unit, 0.0f, 1.0f))); }

} // namespace

Picture flatView(const ml::Request& request)
{
    const ml::GuideBuffers& guide = request.guide;
    Picture picture{guide.width, guide.height, {}};
    for (std::size_t pixel = 0; pixel < guide.objectId.size(); ++pixel) {
        if (guide.objectId[pixel] == 0) {
            picture.rgb.insert(picture.rgb.end(), {150, 172, 200});
            continue;
        }
        // Lit from the camera: the viewport's head light.
        const float light = 0.45f + 0.55f * std::max(0.0f, static_cast<float>(guide.normal[3 * pixel + 2]) / 127.0f);
        for (std::size_t k = 0; k < 3; ++k)
            picture.rgb.push_back(byte(static_cast<float>(guide.baseColour[3 * pixel + k]) / 255.0f * light));
    }
    return picture;
}

Picture baseView(const ml::Request& request)
{
    const ml::builtin::FrameFeatures features = ml::builtin::computeFeatures(request);
    Picture picture{features.width, features.height, {}};
    for (std::size_t pixel = 0; pixel < features.pixels(); ++pixel) {
        for (const int plane : {ml::builtin::kBaseRed, ml::builtin::kBaseGreen, ml::builtin::kBaseBlue})
            picture.rgb.push_back(byte(0.5f * (features.plane(plane)[pixel] + 1)));
    }
    return picture;
}

Picture plainView(const ml::Request& request)
{
    ml::Request plain = request;
    plain.surroundings = {};
    return baseView(plain);
}

Picture truthView(const Frame& frame) { return {frame.request.guide.width, frame.request.guide.height, frame.truth}; }

} // namespace training

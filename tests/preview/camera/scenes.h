// SPDX-License-Identifier: Apache-2.0
// Small frames with known depth and light for the effects' tests.
#pragma once

#include "app/preview/camera/exposure.h"
#include "app/preview/camera/light.h"
#include "renderer/guide.h"

namespace frames {

/// Everything `metres` away, nothing moving.
inline renderer::Guide wall(int width, int height, float metres)
{
    renderer::Guide guide;
    guide.width = width;
    guide.height = height;
    guide.depth.assign(std::size_t(width) * std::size_t(height), metres);
    guide.motion.assign(guide.depth.size(), glm::vec2(0));
    return guide;
}

inline preview::Light grey(int width, int height, float value)
{
    preview::Light light(width, height);
    for (auto& plane : light.planes)
        plane.assign(light.size(), value);
    return light;
}

inline preview::Picture picture(int width, int height)
{
    preview::Picture picture{width, height, {}};
    for (int i = 0; i < width * height * 3; ++i)
        picture.rgb.push_back(std::uint8_t(i % 256));
    return picture;
}

inline std::size_t at(const preview::Light& light, int x, int y) { return std::size_t(y) * std::size_t(light.width) + std::size_t(x); }

/// A fast long lens: 100 mm at T2, focused at 4 m.
inline preview::Lens longLens()
{
    return {.focalMm = 100, .stop = 2, .widestStop = 2, .focusMetres = 4, .squeeze = 1, .gateWidthMm = 24.9};
}

/// A static camera at the origin looking along -z, in falling snow at frame 100.
inline preview::Exposure snowfall()
{
    preview::Exposure exposure;
    exposure.lens = {.focalMm = 25, .stop = 8, .widestStop = 2, .focusMetres = 5, .squeeze = 1, .gateWidthMm = 24.9};
    exposure.moment.frame = 100;
    exposure.weather = plan::Weather::Snow;
    return exposure;
}

} // namespace frames

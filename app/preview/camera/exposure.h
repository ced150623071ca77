// SPDX-License-Identifier: Apache-2.0
// How a frame is exposed: what the effects after the engine know of camera, lens and moment.
#pragma once

#include "app/plan/plan.h"
#include "renderer/scene.h"

#include <cstdint>
#include <vector>

namespace preview {

/// The lens as the picture sees it.
struct Lens {
    double focalMm = 35;
    double stop = 2.8; // taken as the f-number
    double widestStop = 2; // of the set
    double focusMetres = 4;
    double squeeze = 1; // above 1: anamorphic
    double gateWidthMm = 24.9; // what the picture's width is on a spherical sensor (plan::effectiveGate)
};

/// Which frame of the film, and how long the shutter is open.
struct Moment {
    std::int64_t frame = 0; // of the scene's timeline
    double framesPerSecond = 24;
    std::uint64_t seed = 1;

    double seconds() const { return double(frame) / framesPerSecond; }
};

/// Share of a frame's time during which a shutter of 180 degrees is open; half before the moment, half after it.
inline constexpr double kShutter = 0.5;

struct Exposure {
    double stops = 0; // over (+) or under (-) what the engine exposed for
    renderer::View view;
    Lens lens;
    Moment moment;
    plan::Weather weather = plan::Weather::Clear;
    double weatherAmount = 1; // 0..1
    bool underRoof = false; // nothing falls there
    std::vector<renderer::PointLight> lamps; // burning ones
};

/// Camera and lens of a shot at a frame, framed as `width` / `height`.
Lens lensOf(const plan::Setup& setup, std::int64_t frame, double ratio);

} // namespace preview

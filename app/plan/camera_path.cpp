// SPDX-License-Identifier: Apache-2.0
#include "app/plan/queries.h"

#include <algorithm>
#include <cmath>

namespace plan {
namespace {

double mix(double from, double to, double part) { return from + (to - from) * part; }

/// Turns the short way: from 170 to -170 degrees is 20 degrees, not 340.
double mixDegrees(double from, double to, double part) { return from + std::remainder(to - from, 360.0) * part; }

} // namespace

CameraKey cameraAt(const Setup& setup, std::int64_t frame)
{
    CameraKey camera;
    const auto& keys = setup.keys;
    const auto after = std::upper_bound(keys.begin(), keys.end(), frame, [](auto f, const CameraKey& key) { return f < key.frame; });
    if (after == keys.begin() || after == keys.end()) {
        if (!keys.empty())
            camera = after == keys.end() ? keys.back() : keys.front();
    } else {
        const CameraKey& from = *(after - 1);
        const CameraKey& to = *after;
        const double part = double(frame - from.frame) / double(to.frame - from.frame);
        camera.position = from.position + (to.position - from.position) * part;
        camera.rotation.pan = mixDegrees(from.rotation.pan, to.rotation.pan, part);
        camera.rotation.tilt = mixDegrees(from.rotation.tilt, to.rotation.tilt, part);
        camera.rotation.roll = mixDegrees(from.rotation.roll, to.rotation.roll, part);
        camera.focalMm = mix(from.focalMm, to.focalMm, part);
        camera.focusMetres = mix(from.focusMetres, to.focusMetres, part);
    }
    camera.frame = frame;
    return camera;
}

} // namespace plan

// SPDX-License-Identifier: Apache-2.0
#include "app/preview/camera/exposure.h"

#include "app/plan/queries.h"

namespace preview {

Lens lensOf(const plan::Setup& setup, std::int64_t frame, double ratio)
{
    const plan::CameraKey key = plan::cameraAt(setup, frame);
    return {.focalMm = key.focalMm,
        .stop = setup.stop,
        .widestStop = setup.lenses.stop,
        .focusMetres = key.focusMetres,
        .squeeze = setup.lenses.squeeze,
        .gateWidthMm = plan::effectiveGate(setup.sensor, setup.lenses.squeeze, ratio).width};
}

} // namespace preview

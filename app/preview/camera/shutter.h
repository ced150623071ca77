// SPDX-License-Identifier: Apache-2.0
// Motion blur: what moves while the shutter is open is drawn along its way.
#pragma once

#include "app/preview/camera/exposure.h"
#include "app/preview/camera/light.h"
#include "renderer/guide.h"

namespace preview {

/// Along the guide's motion vectors; the sky turns with the camera. Half of the way lies before the moment and half after it,
/// so that the framing stays. What stands nearer and still keeps its edge. The light itself where nothing moves.
Light smeared(const Light& light, const renderer::Guide& guide, const renderer::View& view);

} // namespace preview

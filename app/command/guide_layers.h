// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/exr.h"
#include "renderer/guide.h"

namespace command {

/// The guide as OpenEXR layers: depth.Z (metres), normal.XYZ (view space), objectId.id, semanticClass.id, motion.XY (pixels),
/// rest.XYZ (metres), baseColour.RGB (linear), sun.Y.
exchange::ExrImage guideLayers(const renderer::Guide& guide);

} // namespace command

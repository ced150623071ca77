// SPDX-License-Identifier: Apache-2.0
// Whether a frame plays indoors, read from the geometry: most of what it shows lies under a roof.
#pragma once

#include "renderer/guide.h"
#include "renderer/scene.h"

namespace preview {

/// True where more than half of the sampled points of the picture have a ceiling, a floor or a building above them.
bool isIndoors(const renderer::Scene& scene, const renderer::View& view, const renderer::Guide& guide);

} // namespace preview

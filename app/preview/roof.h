// SPDX-License-Identifier: Apache-2.0
// Whether a frame plays indoors, read from the geometry above the camera and above what it shows.
#pragma once

#include "renderer/guide.h"
#include "renderer/scene.h"

namespace preview {

/// True where a ceiling, a floor or a building stands above enough of the sampled points of the picture: a quarter of them
/// where the camera is under a roof itself, else half.
bool isIndoors(const renderer::Scene& scene, const renderer::View& view, const renderer::Guide& guide);

} // namespace preview

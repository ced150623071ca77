// SPDX-License-Identifier: Apache-2.0
// Whether a frame plays indoors, read from the geometry above the camera and above what it shows.
#pragma once

#include "ml/request.h"
#include "rays/tracer.h"
#include "renderer/scene.h"

namespace preview {

/// True where a ceiling, a floor or a building stands above enough of the sampled points of the picture: a quarter of them
/// where the camera is under a roof itself, else half. Reads the request's guide and camera; `tracer` holds the scene's instances.
bool isIndoors(const ml::Request& request, const renderer::Scene& scene, const rays::Tracer& tracer);

} // namespace preview

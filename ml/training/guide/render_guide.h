// SPDX-License-Identifier: Apache-2.0
// The guide buffers of a training frame, with the meaning that renderer/guide.h gives them, as the request an app would send.
#pragma once

#include "ml/request.h"
#include "ml/training/rays/geometry.h"
#include "ml/training/scenes/scene.h"
#include "rays/srgb.h"

namespace training {

/// The request of a frame: buffers at pixel centres, objects, camera, lamps, look, seed.
ml::Request renderGuide(const Scene& scene, const Geometry& geometry, int width, int height);

/// World direction of unit length through a point of the picture, in pixels from the top left corner.
glm::vec3 pixelDirection(const Camera& camera, float x, float y, int width, int height);
using rays::encodeSrgb;

} // namespace training

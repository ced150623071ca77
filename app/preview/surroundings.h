// SPDX-License-Identifier: Apache-2.0
// What the picture does not show but feels: what stands around its surfaces, and whether a roof is over them. Rays ask the scene.
#pragma once

#include "app/preview/object_table.h"
#include "ml/request.h"
#include "rays/tracer.h"
#include "renderer/scene.h"

namespace preview {

/// For rays; body i is instance i of the scene.
rays::Tracer tracerOf(const renderer::Scene& scene, rays::MeshTrees& trees);

/// Completes a request that has its guide, camera, lamps and sun: its surroundings, its objects with those that only rays meet, and
/// whether it plays indoors.
void lookAround(ml::Request& request, const renderer::Scene& scene, ObjectTable& objects, rays::MeshTrees& trees);

} // namespace preview

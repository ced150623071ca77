// SPDX-License-Identifier: Apache-2.0
// The surface where a distance field is zero, as a closed mesh.
#pragma once

#include "assets/shape.h"

#include <functional>

namespace assets {

/// Metres to the surface, negative inside; may be too short, never too long.
using DistanceField = std::function<float(const glm::vec3&)>;

/// Surface nets (Gibson, Constrained Elastic Surface Nets, 1998) on a grid of cells, vertices drawn onto the surface, normals
/// from the field. What reaches out of the bounds is cut off open.
Mesh makeSurface(const DistanceField& field, const glm::vec3& min, const glm::vec3& max, float cellMetres);

} // namespace assets

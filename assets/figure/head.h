// SPDX-License-Identifier: Apache-2.0
// Head and hair as meshes of the rest pose, and how neck and head carry them.
#pragma once

#include "assets/figure/proportions.h"
#include "assets/figure/skeleton.h"
#include "assets/shape.h"

namespace assets {

/// Between the eyes, metres in the body's rest space: where the places of a head are counted from.
glm::vec3 faceOrigin(const Proportions& proportions);

/// Width of an eye's opening, height of the head, the same again, metres.
glm::vec3 faceSize(const Proportions& proportions);

/// Brings what is told in head heights from between the eyes to where the head is at rest; there its rest positions are as well.
void placeOnHead(Mesh& mesh, const Proportions& proportions);

/// Head with neck and ears, without hair. Vertices lie close together on the face and far apart behind it.
Mesh makeHead(const Proportions& proportions);

/// Brings what belongs to the head from its rest positions into a pose; normals are turned along.
void carryWithHead(Mesh& mesh, const Proportions& proportions, const Skeleton& posed, const Skeleton& rest);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assets/figure/skeleton.h"
#include "assets/figure/solids.h"

#include <vector>

namespace assets {

/// The part as the posed bones carry it, then its trims. The solids are posed and then blended, so joints keep their volume at any
/// bend. Each vertex is carried back by the bones it lies on into the rest skeleton: that is its rest position.
std::vector<Part> makeSkin(const BodyPart& part, const Skeleton& posed, const Skeleton& rest);

/// Brings a skin or a trim into another pose of the same body: its rest positions, carried by the posed bones. Much faster than
/// `makeSkin`; joints that are bent far lose some of their volume.
void bendSkin(Mesh& skin, const BodyPart& part, const Skeleton& posed, const Skeleton& rest);

/// Height of the lowest vertex that `makeSkin` gives for any of the parts; makes only those that can be the lowest.
float lowestVertex(const std::vector<BodyPart>& parts, const Skeleton& posed);

/// Normals of a closed mesh anew: the triangles' own, weighted by their areas.
void smoothNormals(Mesh& mesh);

} // namespace assets

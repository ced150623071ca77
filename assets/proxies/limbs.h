// SPDX-License-Identifier: Apache-2.0
// Trunks and branches: round, tapering, closed.
#pragma once

#include "assets/proxies/random.h"
#include "assets/shape.h"

#include <glm/vec3.hpp>

#include <vector>

namespace assets {

/// A trunk or branch along a path, metres.
void addLimb(Mesh& wood, const std::vector<glm::vec3>& path, float startRadius, float endRadius, int sides);
/// A trunk that stands on y = 0: towards the ground it widens into roots.
void addTrunk(Mesh& wood, const std::vector<glm::vec3>& path, float startRadius, float endRadius, Random& random);
/// From one point to another in some pieces, sagging sideways by up to `bend` metres on the way.
std::vector<glm::vec3> bentPath(const glm::vec3& from, const glm::vec3& to, float bend, Random& random, int pieces);

} // namespace assets

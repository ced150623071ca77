// SPDX-License-Identifier: Apache-2.0
// What a set is dressed with: laid tables, hung walls, flights of stairs, colonnades, basins, the clutter of kerbs.
#pragma once

#include "ml/training/scenes/builder.h"

#include <glm/vec3.hpp>

namespace training {

/// A level surface that things stand on; yaw in degrees.
struct Tabletop {
    glm::vec3 centre{0}; // metres
    float yaw = 0;
    float width = 1.6f; // along its own x, metres
    float depth = 0.85f;
};
/// Lays it for a meal, for coffee or for work, and gives cameras a reason to come close.
void layTable(Builder& builder, const Tabletop& top);

/// A wall seen from the room, which lies where yaw looks to; x is along the wall.
struct WallFace {
    glm::vec3 foot{0}; // middle of the wall's foot, on its surface, metres
    float yaw = 0;
    float width = 4;
    float height = 2.6f;
};
/// Pictures and a radiator, or a sink unit.
void dressWall(Builder& builder, const WallFace& face);
/// Curtains before an opening in the middle of the wall, and often a radiator below it.
void dressWindow(Builder& builder, const WallFace& face, float openingWidth);

/// A flight of stairs or a few broad steps, of any material.
void addStairs(Builder& builder, const glm::vec3& foot);

/// Some columns in a row, which may carry a beam; up to `tallest` metres without it.
void addColonnade(Builder& builder, const glm::vec3& middle, float tallest);

/// Water within a rim: a fountain basin, a pool.
void addBasin(Builder& builder, const glm::vec3& middle);

/// Bicycles, bins, cones and barriers around a point, within `reach` metres along z.
void dressKerb(Builder& builder, const glm::vec3& middle, float reach, float yaw);

} // namespace training

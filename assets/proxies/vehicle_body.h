// SPDX-License-Identifier: Apache-2.0
// The body of a vehicle: a side outline with wheel arches, carried across the width and rounded towards its sides and ends.
#pragma once

#include "assets/shape.h"

#include <glm/vec2.hpp>

#include <span>
#include <vector>

namespace assets {

/// A bar of the glasshouse, (z, y).
struct Pillar {
    glm::vec2 foot{0};
    glm::vec2 head{0};
    float footHalf = 0.05f; // half of its length along z, metres
    float headHalf = 0.04f;
};

/// Everything that tells one vehicle from another. Outlines are (z forwards, y up), for a vehicle about z = 0, in metres.
struct Vehicle {
    float halfWidth = 0.9f;
    float wheelRadius = 0.32f;
    float frontAxle = 1.3f;
    float rearAxle = -1.3f;
    float sill = 0.24f; // underside of the body
    /// Of the body, from the front bumper's lower edge over the bonnet to the rear one's: z grows up to the nose, falls to the tail, grows.
    std::vector<glm::vec2> topLine;
    std::vector<glm::vec2> glassLine; // glasshouse: from the front base over the roof to the rear base
    std::vector<glm::vec2> roofLine; // the roof plate
    std::vector<Pillar> pillars;
    float beltHeight = 0.9f; // where the sides begin to lean inwards
    float lean = 0.22f; // inwards, per metre above the belt
    float frontEnd = 2.1f;
    float rearEnd = -2.1f;
    glm::vec3 paint{0};
};

/// Rounds a place in plan and leans the upper sides inwards.
glm::vec3 shaped(const Vehicle& vehicle, glm::vec3 place);

/// How far the side stands out of the half width at a height, metres: a line runs along it.
float sideStandsOut(const Vehicle& vehicle, float height);
inline constexpr float kSideLine = 0.62f; // metres above the ground

/// The painted body without roof: arches over the wheels, a line along each side.
Mesh makeBody(const Vehicle& vehicle);
/// A convex outline carried across twice the half width, its rims rounded by `round`: glasshouse, roof.
Mesh makeCarried(const Vehicle& vehicle, std::span<const glm::vec2> outline, float halfWidth, float round);

enum class End { Front, Rear };
/// What lies on the nose or the tail like a skin: lamps, grille, bumpers, number plates.
struct Panel {
    End end = End::Front;
    float fromX = -0.2f; // metres
    float toX = 0.2f;
    float bottom = 0.4f;
    float top = 0.5f;
    float proud = 0.01f; // metres off the body
    int columns = 2; // pieces across: more where it bends with the body
};
Mesh makePanel(const Vehicle& vehicle, const Panel& panel);

} // namespace assets

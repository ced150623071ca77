// SPDX-License-Identifier: Apache-2.0
// The move and rotate handles: where they lie, which one is under the mouse, and what a drag of it means. Pure maths.
#pragma once

#include "app/plan/space.h"
#include "app/shell/viewport/view_math.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <optional>
#include <string>
#include <vector>

namespace shell {

enum class GizmoTool { Move, Rotate };

/// The ground handle moves in X and Z; the rings turn pan (about the world's Y), tilt and roll.
enum class GizmoHandle { None, AxisX, AxisY, AxisZ, Ground, RingPan, RingTilt, RingRoll };

struct Gizmo {
    GizmoTool tool = GizmoTool::Move;
    glm::dvec3 origin{0}; // metres
    plan::Rotation rotation; // of what is turned: tilt and roll rings follow it
    bool severalItems = false; // then only pan can be turned
};

/// Straight pieces to draw, in fractions of the picture. The size on the screen is the same at every distance.
std::vector<renderer::OverlayLine> gizmoLines(const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle hot);
/// The handle within reach of a pixel.
GizmoHandle handleAt(const Gizmo& gizmo, const ViewFrame& frame, const glm::dvec2& pixel);

enum class Snap { Off, On };
inline constexpr double kSnapMetres = 0.25;
inline constexpr double kSnapDegrees = 15;

/// How far a drag from one pixel to another moves things, metres. Snapping puts the origin itself onto the grid.
glm::dvec3 dragMove(
    const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle handle, const glm::dvec2& from, const glm::dvec2& to, Snap snap);
/// How far a drag turns things, degrees. `last` is the answer of the drag so far, so that turns can pass 180 degrees.
double dragTurn(const Gizmo& gizmo, const ViewFrame& frame, GizmoHandle handle, const glm::dvec2& from, const glm::dvec2& to, Snap snap,
    double last = 0);

/// The transform after a move or a turn about `pivot`.
plan::Transform movedBy(plan::Transform transform, const glm::dvec3& metres);
plan::Transform turnedBy(plan::Transform transform, GizmoHandle ring, double degrees, const glm::dvec3& pivot);

/// "X +1.25 m", "pan -30.0°": what is shown beside the handle while it is dragged.
std::string moveReadout(GizmoHandle handle, const glm::dvec3& metres);
std::string turnReadout(GizmoHandle handle, double degrees);

} // namespace shell

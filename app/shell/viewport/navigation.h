// SPDX-License-Identifier: Apache-2.0
// Camera navigation as functions from camera to camera: the free camera and an unlocked shot's camera move by the same rules.
#pragma once

#include "app/plan/rows.h"
#include "app/shell/viewport/view_math.h"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

namespace shell {

/// A camera that looks at a point. Its roll, if any, is kept by every function.
struct OrbitCamera {
    glm::dvec3 target{0, 1, 0}; // metres
    double distance = 14; // from the target, metres
    plan::Rotation rotation{30, -18, 0};
    bool operator==(const OrbitCamera&) const = default;
};

glm::dvec3 position(const OrbitCamera& camera);
/// Unit vector into the picture.
glm::dvec3 forward(const plan::Rotation& rotation);
glm::dmat4 viewFromWorld(const OrbitCamera& camera);
/// The camera standing at a position; the target lies `distance` ahead.
OrbitCamera orbitCamera(const glm::dvec3& position, const plan::Rotation& rotation, double distance);

/// Swings around the target: `pixels` of the mouse, right and down positive.
OrbitCamera orbited(OrbitCamera camera, const glm::dvec2& pixels);
/// Turns on the spot, as a head on a tripod does.
OrbitCamera turned(OrbitCamera camera, const glm::dvec2& pixels, double degreesPerPixel);
/// Moves across the picture so that what lies at the target follows the mouse.
OrbitCamera panned(OrbitCamera camera, const glm::dvec2& pixels, double metresPerPixel);
/// Comes nearer by steps of the wheel (negative: goes away); what lies under the cursor at the target's depth stays there.
OrbitCamera zoomed(OrbitCamera camera, double steps, const Ray& underCursor);
/// Moves along the view axis, target and all.
OrbitCamera dollied(OrbitCamera camera, double metres);
/// Moves in metres to the right, up (world) and forwards.
OrbitCamera flown(OrbitCamera camera, const glm::dvec3& metres);
/// Looks the same way, with a box filling the picture.
OrbitCamera framed(OrbitCamera camera, const glm::dvec3& min, const glm::dvec3& max, const glm::dvec2& tangents);

/// What a drag of the mouse does to a camera.
enum class NavigationKind { Orbit, Turn, Look, Pan, Zoom, Dolly }; // Turn: the picture follows the mouse; Look: the camera does

struct NavigationDrag {
    NavigationKind kind = NavigationKind::Orbit;
    OrbitCamera camera; // when the button went down
    glm::dvec2 from{0}; // pixels
    ViewFrame frame; // what was seen then
};
OrbitCamera navigated(const NavigationDrag& drag, const glm::dvec2& to);

enum class ViewPreset { Front, Right, Top };
/// Looks at the target along an axis: front sees the faces (+Z) of things at rest.
OrbitCamera fromPreset(OrbitCamera camera, ViewPreset preset);

} // namespace shell

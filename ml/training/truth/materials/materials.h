// SPDX-License-Identifier: Apache-2.0
// One painter for each group of classes, and the weather that comes over all of them.
#pragma once

#include "ml/training/truth/surface.h"

namespace training {

Surface paintFacade(const SurfacePoint& point);
Surface paintStreet(const SurfacePoint& point); // ground, road, pavement
Surface paintVehicle(const SurfacePoint& point);
Surface paintPerson(const SurfacePoint& point);
Surface paintTree(const SurfacePoint& point);
Surface paintInterior(const SurfacePoint& point); // wall, floor, ceiling, stairs, column, door, furniture
Surface paintStone(const SurfacePoint& point); // rock, rubble
Surface paintWater(const SurfacePoint& point);
Surface paintLamp(const SurfacePoint& point);
Surface paintProp(const SurfacePoint& point);

/// Window pane, of a facade, a wall or a car.
Surface paintPane(const SurfacePoint& point);
bool isGlass(Vec3 colour);
/// What is seen through a window from inside: the sky, whatever stands before it.
Vec3 windowLight(const ml::builtin::Daylight& light);
/// Colour of a wall of some material.
Vec3 masonry(const SurfacePoint& point, ml::builtin::Material material);

/// Lying snow and wetness, outdoors.
void weather(const SurfacePoint& point, Surface& surface);

} // namespace training

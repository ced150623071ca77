// SPDX-License-Identifier: Apache-2.0
// Grain of the film.
#pragma once

#include "app/preview/camera/exposure.h"
#include "app/preview/camera/light.h"

namespace preview {

/// Adds grain to display values. It lies on a lattice of the film's frame, kGrainsAcross to its width, and a pixel sees the
/// mean of what it covers: a small picture has the grain of a large one, made smaller. Strongest in the middle tones, little
/// in black and white; every frame and every seed has its own. `sensitivity` is an ISO value: four times as much is twice the grain.
void addGrain(Display& display, const Moment& moment, double sensitivity);
inline constexpr int kGrainsAcross = 1440;

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// What the glass adds: darker corners, veiling flare, the streak of an anamorphic lens.
#pragma once

#include "app/preview/camera/exposure.h"
#include "app/preview/camera/light.h"

namespace preview {

/// Share of light that a lens takes from the corners: most where it is wide open, nothing two stops down. It comes on top of
/// the natural falloff, which the engine shows.
float cornerLoss(const Lens& lens);

/// Corners, veil and streak. No distortion: the framing stays the director's to the pixel.
void throughGlass(Light& light, const Lens& lens);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// Halation and bloom: highlights that spread in the film and in the air of the lens.
#pragma once

#include "app/preview/camera/light.h"

namespace preview {

/// Bloom is the highlights' own colour, wide and weak. Halation is red: light that has passed all layers comes back from the
/// film's base into the red one, which lies lowest. Lengths are shares of the picture's width, so every size looks the same.
void spreadHighlights(Light& light);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// The two guesses behind guess_detail.h.
#pragma once

#include "assets/shape.h"

namespace assets {

/// A lattice of bays and storeys fitted to the edges of the walls, and those of its cells whose windows would lie on plain wall.
DetailFrame guessWindows(const Shape& shape);

/// The head at the top of an upright body.
DetailFrame guessFace(const Shape& shape);

} // namespace assets

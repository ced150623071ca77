// SPDX-License-Identifier: Apache-2.0
// Where windows belong on an imported house, and where the face of an imported person is: told from geometry, colours and names alone.
#pragma once

#include "assets/shape.h"

#include <string>

namespace assets {

/// The detail of a shape that brings none, were it of this class. Empty (size 0) for all but buildings and persons; for what is too low
/// for a storey or has windows of its own (glass by name, colour or clearness, or openings in its walls); and for a person that does not
/// stand upright, facing +Z. A shape with its own detail keeps it. Visits every triangle, 0.7 s for a million of walls: keep the answer.
DetailFrame guessDetail(const Shape& shape, const std::string& semanticClass);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// Formats without units and axes: what their files usually mean.
#pragma once

#include <glm/vec3.hpp>

#include <string>

namespace assets {

/// Metres per unit of an OBJ, PLY or STL file whose bounds measure `size` units. OBJ and PLY: metres up to 100 units across,
/// centimetres up to 1,000, millimetres beyond. STL comes from workshops: millimetres, unless it is at most 10 units across.
double guessMetresPerUnit(const std::string& extension, const glm::dvec3& size);

/// STL has Z up, as its printers and mills; OBJ and PLY have Y up.
bool guessZUp(const std::string& extension);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
// Shapes as imported files bring them: none of the structure of our proxies and figures, colours of all sorts, nodes with names or without.
// All are made here. Their class and detail are guessed as an imported file's are.
#pragma once

#include "assets/shape.h"

#include <cstdint>
#include <string>
#include <vector>

namespace training {

/// "person", "statue", "car", "boat", "tree", "sofa", ..: what `makeForeign` can make.
const std::vector<std::string>& foreignKinds();
/// Stands on y = 0 around the origin, facing +Z, metres. Equal seeds give equal shapes; a kind that is not known throws.
assets::Shape makeForeign(const std::string& kind, std::uint64_t seed);

/// Room that a house has, metres.
struct HouseSize {
    float width = 12;
    float depth = 9;
    float height = 6; // of its walls; gables and spires stand over it
};
/// A block, an L, a gabled house, a tower with setbacks, a church or a barn of about this size.
assets::Shape makeForeignHouse(const HouseSize& size, std::uint64_t seed);

} // namespace training

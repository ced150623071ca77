// SPDX-License-Identifier: Apache-2.0
// Hair and headwear as closed meshes of the rest pose.
#pragma once

#include "assets/figure/proportions.h"
#include "assets/shape.h"

#include <string>
#include <vector>

namespace assets {

/// Parts "hair" and "headwear" of a style of `figureHairs`, as far as it has them. Throws AssetError for an unknown style.
std::vector<Part> makeHair(const Proportions& proportions, const std::string& style);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assets/figure/proportions.h"
#include "assets/shape.h"

#include <vector>

namespace assets {

/// Parts "eyes" and "irises" of the rest pose, in the openings of the lids: where a figure looks can be read without any paint.
std::vector<Part> makeEyes(const Proportions& proportions);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assets/figure/proportions.h"
#include "assets/shape.h"

namespace assets {

/// A closed ear with rim, hollow and lobe, in head heights from between the eyes; `side` 1 left, -1 right.
Mesh makeEar(const Proportions& proportions, float side);

} // namespace assets

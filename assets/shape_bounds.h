// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assets/shape.h"

namespace assets {

/// Sets min and max from the positions of all parts; both are zero where there are none.
void updateBounds(Shape& shape);

} // namespace assets

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rays/surface.h"

namespace rays {

/// A surface point that asks for light, and which of the patterns of rays it takes (ml/surroundings.h): neighbours take others, so that
/// together they see all of a light.
struct Place {
    Surface surface;
    int pattern = 0;
};

} // namespace rays

// SPDX-License-Identifier: Apache-2.0
// Draws the few words that directors give to items.
#pragma once

#include "ml/training/random.h"

#include <string>

namespace training {

enum class Thing { Building, Wall, Person, Furniture, Vehicle, Prop, Plant, Ground };

/// Often none; else a material, a state ("old", "dark"), or both. Every word is one that ml/builtin's vocabulary knows.
std::string drawWords(Random& random, Thing thing);

} // namespace training

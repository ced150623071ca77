// SPDX-License-Identifier: Apache-2.0
// Draws time, weather and sun for a scene.
#pragma once

#include "ml/request.h"
#include "ml/training/random.h"

namespace training {

ml::LookInfo drawLook(Random& random, bool indoors);

} // namespace training

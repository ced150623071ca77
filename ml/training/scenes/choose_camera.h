// SPDX-License-Identifier: Apache-2.0
// Puts a camera with a real lens where it sees something.
#pragma once

#include "ml/training/random.h"
#include "ml/training/rays/geometry.h"
#include "ml/training/scenes/places.h"

namespace training {

/// `aspect` is width / height. Geometry is that of the scene the stage was built for.
Camera chooseCamera(Random& random, const Geometry& geometry, const Stage& stage, const std::vector<Subject>& subjects, float aspect);

} // namespace training

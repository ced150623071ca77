// SPDX-License-Identifier: Apache-2.0
// Words that make single things wet, and things or all outdoors icy.
#pragma once

#include "ml/training/scenes/scene.h"

namespace training {

/// To few scenes. Draws numbers of its own from the scene's, so that all other scenes stay as they were.
void makeSlick(Scene& scene);

} // namespace training

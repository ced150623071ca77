// SPDX-License-Identifier: Apache-2.0
// Words that few scenes have: things are wet or icy, all outdoors is, or a season is named.
#pragma once

#include "ml/training/scenes/scene.h"

namespace training {

/// Draws numbers of its own from the scene's, so that all other scenes stay as they were.
void addRareWords(Scene& scene);

} // namespace training

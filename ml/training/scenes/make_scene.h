// SPDX-License-Identifier: Apache-2.0
// One training scene from one number.
#pragma once

#include "ml/training/scenes/scene.h"

#include <cstdint>

namespace training {

/// The same number gives the same scene on every machine. Pictures are `aspect` times as wide as high.
Scene makeScene(std::uint64_t seed, float aspect);

} // namespace training

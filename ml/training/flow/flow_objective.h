// SPDX-License-Identifier: Apache-2.0
// The flow's loss as what the trainer minimises.
#pragma once

#include "ml/training/trainer/objective.h"

namespace training {

/// Noise is anchored as in a finished frame, times are logit-normal. The frames must outlive the objective and be the trainer's.
Objective flowObjective(const FrameSet& frames);

} // namespace training

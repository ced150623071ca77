// SPDX-License-Identifier: Apache-2.0
// "Recall settings": a shot's look, seed and camera as they were when a frame was made, read from the frame's record.
#pragma once

#include "app/plan/plan.h"

namespace shell {

/// The plan with the shot's own look and its camera at the frame's panel set to what the record says; where they are so
/// already, nothing changes. Items stay where they are. Throws plan::PlanError where the record cannot be read.
plan::Plan withSettingsOf(plan::Plan plan, plan::Id<plan::Preview> preview);

} // namespace shell

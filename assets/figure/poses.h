// SPDX-License-Identifier: Apache-2.0
// The named poses, as turns of joints.
#pragma once

#include "assets/figure/skeleton.h"

namespace assets {

/// Throws AssetError for an unknown pose.
const JointTurns& findPose(const std::string& name);

/// The standing pose, arms held away from the body, in which rest positions are told.
const JointTurns& restPose();

} // namespace assets

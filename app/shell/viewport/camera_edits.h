// SPDX-License-Identifier: Apache-2.0
// Edits of a setup's camera as functions from plan to plan.
#pragma once

#include "app/plan/plan.h"

#include <functional>

namespace shell {

plan::Plan withSetup(plan::Plan plan, plan::Id<plan::Setup> setup, const std::function<void(plan::Setup&)>& change);

/// Changes the camera as it is at a frame. A static camera changes as a whole; a moving one gets its key at this frame
/// changed, and a new key where it has none there: what is seen at the frame is what was changed.
plan::Plan withCamera(
    plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame, const std::function<void(plan::CameraKey&)>& change);

/// Changes the lens: for every key where the setup does not zoom, else at this frame only.
plan::Plan withFocal(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame, double focalMm);

/// Holds the camera as it is at a frame by a key there.
plan::Plan withKey(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame);
/// Drops the key at a frame; the last one stays.
plan::Plan withoutKey(plan::Plan plan, plan::Id<plan::Setup> setup, std::int64_t frame);
bool hasKey(const plan::Setup& setup, std::int64_t frame);

} // namespace shell

// SPDX-License-Identifier: Apache-2.0
// Edits of a script scene as functions from plan to plan.
#pragma once

#include "app/plan/plan.h"

#include <functional>

namespace shell {

/// Throws plan::PlanError where the change leaves the scene without a number, or with that of another one.
plan::Plan withSceneChanged(plan::Plan plan, plan::Id<plan::Scene> scene, const std::function<void(plan::Scene&)>& change);

/// Number and heading from one line, as the outliner shows them: "24A  EXT. AVENUE - NIGHT". A line that does not begin with a
/// digit is a heading alone.
plan::Plan withSceneLine(plan::Plan plan, plan::Id<plan::Scene> scene, const std::string& line);

} // namespace shell

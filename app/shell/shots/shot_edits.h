// SPDX-License-Identifier: Apache-2.0
// What a cell of the shot list does to the plan: the text as typed, read with its unit.
#pragma once

#include "app/plan/plan.h"

#include <QString>

#include <optional>

namespace shell {

// Each throws plan::PlanError with one sentence where the text cannot be read.
plan::Plan withFocalText(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text); // "50", "50 mm"
plan::Plan withStopText(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text); // "2.8", "T2.8"
plan::Plan withDurationText(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text); // "2.5", "2.5 s", "60 f"
plan::Plan withSetupLetter(plan::Plan plan, plan::Id<plan::Shot> shot, const QString& text);

/// A new static shot after `after` (none: at the end of the film), in its scene, seen from where `after` is seen. Where the
/// film has no scene yet, the first one comes with it. `created` is the new shot's id.
plan::Plan withNewShot(plan::Plan plan, plan::Id<plan::Shot> after, plan::Id<plan::Scene> scene, plan::Id<plan::Shot> created);
/// A new scene after `after` (none: at the end) with the next free number and a first shot.
plan::Plan withNewScene(plan::Plan plan, plan::Id<plan::Scene> after, plan::Id<plan::Scene> created, plan::Id<plan::Shot> firstShot);

} // namespace shell

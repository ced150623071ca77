// SPDX-License-Identifier: Apache-2.0
// The three levels of the look as the dock shows them: what a level says itself, and what comes out at it.
#pragma once

#include "app/plan/plan.h"
#include "app/shell/document/document.h"

#include <QString>

namespace shell {

enum class LookLevel { Film, Scene, Shot };

QString levelName(const plan::Plan& plan, const Selection& selection, LookLevel level); // "Scene 2"
/// False where nothing of that level is selected.
bool levelExists(const plan::Plan& plan, const Selection& selection, LookLevel level);

plan::Look lookAt(const plan::Plan& plan, const Selection& selection, LookLevel level);
plan::Plan withLookAt(plan::Plan plan, const Selection& selection, LookLevel level, const plan::Look& look);
/// Every field decided by this level and those above it.
plan::ResolvedLook resolvedLookAt(const plan::Plan& plan, const Selection& selection, LookLevel level);
/// The words of the levels above, one line for each: "Film: snowfall, sodium light".
QString inheritedWords(const plan::Plan& plan, const Selection& selection, LookLevel level);

} // namespace shell

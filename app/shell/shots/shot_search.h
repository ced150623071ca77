// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/plan/plan.h"
#include "app/shell/shots/shot_list_filter.h"
#include "app/store/plan_file.h"

#include <QString>

#include <vector>

namespace shell {

/// The shots that a search means: those found themselves, through their scene, an item of their set, or a preview, and
/// those whose name begins with the words.
ShotSet shotsFound(const plan::Plan& plan, const QString& words, const std::vector<store::SearchHit>& hits);

} // namespace shell

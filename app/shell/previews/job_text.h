// SPDX-License-Identifier: Apache-2.0
// What is said of previews that are being made.
#pragma once

#include "app/plan/rows.h"
#include "app/preview/request.h"

#include <QString>

namespace shell {

class PreviewJobs;

QString kindText(plan::PanelKind kind); // "Start"
QString stageText(const preview::Progress& progress); // "Generating, step 2 of 4"
/// All of them in a line: what runs, how many wait, and when all are done. Empty where nothing is pending.
QString queueText(const PreviewJobs& jobs);

} // namespace shell

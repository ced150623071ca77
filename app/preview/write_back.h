// SPDX-License-Identifier: Apache-2.0
// A finished frame goes into the film: picture, thumbnail and row in one transaction.
#pragma once

#include "app/preview/request.h"
#include "app/store/plan_file.h"

namespace preview {

/// One undoable step on the plan as the file holds it now. False where the panel is gone: then nothing is written. Throws
/// store::StoreError.
bool writeBack(store::PlanFile& file, const FinishedPreview& finished);

} // namespace preview

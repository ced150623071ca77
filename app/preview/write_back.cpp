// SPDX-License-Identifier: Apache-2.0
#include "app/preview/write_back.h"

#include "app/plan/queries.h"
#include "app/preview/generate.h"

namespace preview {

bool writeBack(store::PlanFile& file, const FinishedPreview& finished)
{
    const Written written = withPreview(file.plan(), finished.row);
    if (!written.written)
        return false;
    const plan::Panel* panel = written.plan.panels.find(finished.row.panel);
    const plan::Shot* shot = written.plan.shots.find(panel->shot);
    file.putBlob(finished.png);
    file.putBlob(finished.thumbnail);
    file.commit(written.plan, "Preview " + (shot ? plan::shotName(written.plan, *shot) : std::string("frame")));
    return true;
}

} // namespace preview

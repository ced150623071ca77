// SPDX-License-Identifier: Apache-2.0
#include "app/shell/shots/shot_list_filter.h"

#include "app/shell/shots/shot_list_model.h"

namespace shell {

void ShotListFilter::setShown(std::optional<ShotSet> shown)
{
    m_shown = std::move(shown);
    invalidate(); // one change of the layout; invalidateFilter tells of each run of rows, which takes the table tens of milliseconds
}

bool ShotListFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return !m_shown || m_shown->contains({sourceModel()->index(row, 0, parent).data(ShotIdRole).toLongLong()});
}

} // namespace shell

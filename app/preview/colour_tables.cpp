// SPDX-License-Identifier: Apache-2.0
#include "app/preview/colour_tables.h"

#include "app/preview/camera/cube_file.h"
#include "app/preview/request.h"

namespace preview {

std::shared_ptr<const ColourTable> ColourTables::of(const plan::Finish& finish)
{
    if (!finish.grade || finish.table.empty())
        return nullptr;
    if (finish.table == m_sha256)
        return m_kept;
    const auto bytes = m_blobs ? m_blobs(finish.table) : std::nullopt;
    if (!bytes) {
        throw PreviewError("cube.missing",
            "The colour table " + finish.tableName + " is not in the film; choose its file again, or take the look's grade.");
    }
    m_kept = std::make_shared<const ColourTable>(readCube({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, finish.tableName));
    m_sha256 = finish.table;
    return m_kept;
}

} // namespace preview

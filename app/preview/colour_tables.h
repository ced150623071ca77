// SPDX-License-Identifier: Apache-2.0
// The colour tables of a film, for looks that grade with one.
#pragma once

#include "app/plan/finish.h"
#include "app/preview/camera/colour_table.h"
#include "app/preview/tools.h"

#include <memory>
#include <string>

namespace preview {

/// Keeps the table that was read last: frames follow each other, and a table is a long text. One thread uses it at a time.
class ColourTables {
public:
    explicit ColourTables(BlobReader blobs)
        : m_blobs(std::move(blobs))
    {
    }

    /// Null where the look's named grade is meant. Throws PreviewError "cube.missing" or "cube.bad".
    std::shared_ptr<const ColourTable> of(const plan::Finish& finish); // shared with the frame that is being developed

private:
    BlobReader m_blobs;
    std::string m_sha256; // of the kept one
    std::shared_ptr<const ColourTable> m_kept;
};

} // namespace preview

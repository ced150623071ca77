// SPDX-License-Identifier: Apache-2.0
// Which pixels of a guide may be mirrors: worth a ray, whatever their material turns out to be when it is painted.
#pragma once

#include "ml/request.h"

#include <vector>

namespace rays {

class MirrorSurfaces {
public:
    /// Borrows the request.
    explicit MirrorSurfaces(const ml::Request& request);

    /// `pixel` from the top left, row by row.
    bool at(std::size_t pixel) const;

private:
    enum class Kind { Dull, Panes, Smooth };
    Kind kindOf(const ml::ObjectInfo& object, bool slick) const;

    const ml::GuideBuffers& m_guide;
    std::vector<Kind> m_kinds; // by object id; 0 is the sky
};

} // namespace rays

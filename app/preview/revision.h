// SPDX-License-Identifier: Apache-2.0
// Whether a frame still shows the plan as it is: the revision names everything of the plan that it was made from.
#pragma once

#include "app/plan/plan.h"

#include <memory>
#include <string>

namespace preview {

/// SHA-256 of plan::revisionText.
std::string revisionOf(const plan::Plan& plan, const plan::Panel& panel);
/// True where the panel's scene, camera or look has changed since the frame was made, or the panel is gone.
bool isStale(const plan::Plan& plan, const plan::Preview& preview);

/// The same answers for a list of thousands of frames: a revision is computed again only where a row it is made from is
/// another object than last time. Not thread-safe.
class RevisionCache {
public:
    RevisionCache();
    ~RevisionCache();

    const std::string& revisionOf(const plan::Plan& plan, const plan::Panel& panel);
    bool isStale(const plan::Plan& plan, const plan::Preview& preview);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace preview

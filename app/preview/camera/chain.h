// SPDX-License-Identifier: Apache-2.0
// Camera and finish after the network: one chain in one order.
#pragma once

#include "app/plan/finish.h"
#include "app/preview/camera/colour_table.h"
#include "app/preview/camera/exposure.h"
#include "app/preview/picture.h"
#include "renderer/guide.h"

#include <memory>

namespace preview {

/// What a frame is developed with.
struct Development {
    plan::Finish finish;
    Exposure exposure;
    plan::Grade grade = plan::Grade::Neutral;
    std::shared_ptr<const ColourTable> table; // instead of the named grade; null: none. Shared so that it need not be read twice
};

/// The engine's picture through focus, motion, weather, exposure, lens, halation, grain and grade. Weather follows focus and motion
/// because each flake brings its own. Equal arguments make equal pictures; with everything off the picture comes back as it was.
Picture developed(const Picture& picture, const renderer::Guide& guide, const Development& development);

} // namespace preview

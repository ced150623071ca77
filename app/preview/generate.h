// SPDX-License-Identifier: Apache-2.0
// The story the whole program tells: a blocked shot becomes a frame, with everything that made it.
#pragma once

#include "app/preview/build_scene.h"
#include "app/preview/colour_tables.h"
#include "app/preview/recent_replies.h"
#include "app/preview/request.h"
#include "app/preview/tools.h"
#include "rays/tracer.h"

#include <functional>
#include <stop_token>

namespace preview {

/// What a worker owns while it makes frames.
struct Workshop {
    ShapeLibrary& shapes;
    rays::MeshTrees& trees; // over the shapes' meshes
    renderer::Renderer& renderer;
    ml::EngineClient& engine;
    ColourTables& tables;
    RecentReplies& replies; // of live frames
};

using OnProgress = std::function<void(const Progress&)>;

/// Scene -> guide -> engine -> picture with its record. Throws PreviewError ("preview.cancelled" where `stop` was requested),
/// renderer::RenderError or ml::EngineError.
FinishedPreview generatePreview(const PreviewRequest& request, Workshop& workshop, const OnProgress& progress, std::stop_token stop);

/// The edit that a finished frame makes: into the plan as it is now, found by the panel's id. Where the panel is gone, the
/// plan comes back unchanged and `written` is false.
struct Written {
    plan::Plan plan;
    bool written = false;
};
Written withPreview(plan::Plan plan, const plan::Preview& preview);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// A request's open ends are decided; the developed picture becomes a finished frame: PNG with its texts, thumbnail, record, row.
#pragma once

#include "app/preview/camera/chain.h"
#include "app/preview/colour_tables.h"
#include "app/preview/guide_request.h"
#include "app/preview/request.h"
#include "ml/request.h"

namespace preview {

/// What a request comes to once its panel is found and everything left open is decided.
struct Job {
    const PreviewRequest& request;
    const plan::Panel& panel; // of the request's plan
    const plan::Shot& shot;
    plan::ResolvedLook look; // with the request's own text laid over it
    int width = 0; // pixels
    int height = 0;
};
/// Throws PreviewError "panel.gone" or "request.size".
Job takeUp(const PreviewRequest& request);

/// Width of the pictures in lists, pixels.
inline constexpr int kThumbnailWidth = 256;

/// How a frame is exposed and finished. `moment`: the frame that weather and grain are made for. Throws PreviewError
/// "cube.missing" or "cube.bad".
Development developmentOf(const Shoot& shoot, const Lens& lens, std::int64_t moment, bool underRoof, ColourTables& tables);

FinishedPreview finish(
    const Job& job, const ml::Request& sent, const ml::Reply& reply, const Development& development, const Picture& picture);

} // namespace preview

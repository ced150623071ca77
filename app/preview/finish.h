// SPDX-License-Identifier: Apache-2.0
// The engine's reply becomes a finished frame: picture with its texts, thumbnail, record, row.
#pragma once

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

FinishedPreview finish(const Job& job, const ml::Request& sent, const ml::Reply& reply);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// A live frame: what the viewport shows, as the model sees it, while the director works. Pixels and nothing else: no file, no
// record, no row of the plan.
#pragma once

#include "app/plan/plan.h"
#include "app/preview/generate.h"
#include "app/preview/live_schedule.h"
#include "app/preview/picture.h"
#include "renderer/scene.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace preview {

struct LiveRequest {
    plan::Plan plan; // a snapshot, also of what is being dragged; copying it is cheap
    plan::Id<plan::Scene> scene;
    plan::Id<plan::Shot> shot; // whose overrides and look are shown; 0: the scene's set, which asks for `free`
    std::int64_t frame = 0; // of the scene's timeline
    std::optional<renderer::View> free = std::nullopt; // a free camera at the picture's aspect; unset: the shot's own
    Detail detail = Detail::Exact; // Quick: figures that a hand bends
    int width = kLiveWidth; // pixels; the height is the film's first delivery aspect
    std::uint64_t number = 0; // the asker's own, handed back with the frame
};

/// True where nothing differs that a picture shows, of whatever size; previews and the board are no part of it.
bool sameLive(const LiveRequest& a, const LiveRequest& b);

struct LiveFrame {
    Picture picture;
    StageTimes times; // nothing is written; no time in the model where its picture was there already
    std::uint64_t number = 0; // of its request
};

/// Through the shot's camera at a panel's frame: the very pixels of that panel's preview with the look's seed. A free camera has
/// no lens and no shutter, so its frame is sharp. Throws as generatePreview does.
LiveFrame generateLive(const LiveRequest& request, Workshop& workshop, std::stop_token stop);

} // namespace preview

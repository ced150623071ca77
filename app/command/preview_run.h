// SPDX-License-Identifier: Apache-2.0
// Runs requests through the queue and writes each finished frame into the film, on the calling thread.
#pragma once

#include "app/command/environment.h"
#include "app/preview/queue.h"
#include "app/store/plan_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace command {

struct MadeFrame {
    std::string shot; // "1A"
    std::int64_t frame = 0; // of the panel, on the scene's timeline
    preview::FinishedPreview preview; // without its bytes: they are in the film
};

struct FailedFrame {
    std::string shot;
    std::int64_t frame = 0;
    std::string code;
    std::string sentence;
    std::vector<std::string> remedies;
};

struct RunResult {
    std::vector<MadeFrame> made;
    std::vector<FailedFrame> failed;
    bool interrupted = false;
    std::vector<std::string> remaining; // shots that lack a frame of this run, each once
};

/// Each frame is one undoable step, in the film as soon as it is finished. A request that fails does not stop the others; a
/// stop request does.
RunResult runPreviews(store::PlanFile& film, const std::vector<preview::PreviewRequest>& requests, const preview::Places& places,
    const Environment& environment);

} // namespace command

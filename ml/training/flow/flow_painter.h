// SPDX-License-Identifier: Apache-2.0
// A trained flow as what makes a frame of a request, with all that surrounds the built-in model's network.
#pragma once

#include "ml/request.h"

#include <filesystem>
#include <functional>

namespace training {

struct FlowPainterOptions {
    std::filesystem::path file; // weights of previsto-train --flow
    int steps = 4; // runs of the network
    int threads = 2;
    std::uint64_t noise = 0; // another number gives another sample of the same request
};

/// Throws EngineError where the weights cannot be read, TrainingError where they are not a flow's.
std::function<ml::Reply(const ml::Request&)> flowPainter(const FlowPainterOptions& options);

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// A folder of training frames, one file a frame, named by the number it was made from.
#pragma once

#include "ml/training/dataset/make_frame.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace training {

/// Stored as dataset.json in the folder; a folder holds frames of one kind.
struct DatasetOptions {
    FrameOptions frame;
    std::uint64_t firstSeed = 1;
    int frames = 100;
    int threads = 2;
    std::filesystem::path truthFrom = {}; // folder of a former generator version: its truth is kept where scenes are still the same
};

/// Renders what is missing. A killed run goes on where it stopped. Throws TrainingError where the folder holds frames of other
/// options. `done` is called after each frame, from any thread, one at a time.
void renderDataset(const std::filesystem::path& folder, const DatasetOptions& options,
    const std::function<void(int done, int total)>& progress = {}, std::stop_token stop = {});

/// Files of the frames of a folder, by seed.
std::vector<std::filesystem::path> framesOf(const std::filesystem::path& folder);

} // namespace training

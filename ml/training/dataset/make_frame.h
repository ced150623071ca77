// SPDX-License-Identifier: Apache-2.0
// One training frame from one number: scene, guide and truth.
#pragma once

#include "ml/training/dataset/frame_file.h"
#include "ml/training/scenes/shape_store.h"

#include <cstdint>

namespace training {

struct FrameOptions {
    int width = 256; // pixels
    int height = 144;
    int samples = 4; // rays through a pixel of the truth
};

/// The same number and options give the same bytes on the same machine.
Frame makeFrame(std::uint64_t seed, const FrameOptions& options, ShapeStore& shapes);

} // namespace training

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

/// The same number and options give the same bytes on the same machine. `former` may be a frame that the same number gave before a change
/// of what rays tell a request: its truth, which costs most, is kept if guide, objects, camera, lamps and look are still the same.
Frame makeFrame(std::uint64_t seed, const FrameOptions& options, ShapeStore& shapes, const Frame* former = nullptr);

} // namespace training

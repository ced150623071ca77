// SPDX-License-Identifier: Apache-2.0
// Large frames go through the network in parts, so that memory stays bounded.
#pragma once

#include "ml/builtin/features.h"

namespace ml::builtin {

/// A part of the frame: `inner` is kept, `outer` is what the network sees.
struct Tile {
    Rect inner;
    Rect outer;
};

/// Further than the network looks (89 pixels): parts join without a seam.
inline constexpr int kTileMargin = 96;

/// Covers the frame. One tile up to 1280 x 768 pixels; corners are multiples of 8.
std::vector<Tile> tilesOf(int width, int height);

/// The features with their last column and row repeated up to the next multiple of 8.
FrameFeatures padded(FrameFeatures features);

} // namespace ml::builtin

// SPDX-License-Identifier: Apache-2.0
// From single rays to smooth shadows.
#pragma once

#include "ml/request.h"

#include <cstdint>
#include <vector>

namespace rays {

/// Shares 0..1 by pixel, times 255, those that single rays found (`looked` is 1) averaged over their neighbourhood on one surface: over
/// 4 x 4 pixels, which hold every point of a lamp (ml::gatherPattern), where a border is soft, over fewer where it is sharp.
std::vector<std::uint8_t> filteredShares(
    const ml::GuideBuffers& guide, const std::vector<float>& shares, const std::vector<std::uint8_t>& looked, int threads);

} // namespace rays

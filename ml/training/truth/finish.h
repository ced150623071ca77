// SPDX-License-Identifier: Apache-2.0
// From linear light to display values: bloom, then ml/builtin's exposure and tone curve. No grade.
#pragma once

#include "ml/builtin/daylight.h"

#include <cstdint>
#include <vector>

namespace training {

/// Adds light that spreads around what is brighter than white. Linear colours, rows top to bottom; changed in place.
void addBloom(std::vector<ml::builtin::Vec3>& linear, int width, int height, float exposure);
/// 3 bytes a pixel.
std::vector<std::uint8_t> develop(
    const std::vector<ml::builtin::Vec3>& linear, int width, int height, const ml::builtin::Daylight& daylight);

} // namespace training

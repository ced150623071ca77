// SPDX-License-Identifier: Apache-2.0
// The pictures of one frame that the contact sheet shows beside each other.
#pragma once

#include "ml/training/dataset/frame_file.h"
#include "ml/training/evaluate/png_file.h"

namespace training {

/// Base colours under an even light, as a plain viewport shows them.
Picture flatView(const ml::Request& request);
/// The hand-written half of the model alone.
Picture baseView(const ml::Request& request);
/// The same from the guide alone, without the surroundings.
Picture plainView(const ml::Request& request);
Picture truthView(const Frame& frame);

} // namespace training

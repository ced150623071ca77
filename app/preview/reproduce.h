// SPDX-License-Identifier: Apache-2.0
// "Reproduce": run the stored request of a frame again and say how close the result is.
#pragma once

#include "app/preview/request.h"

#include <cstddef>
#include <span>
#include <string>

namespace preview {

/// The request that made a frame, on its panel as the plan holds it now. Throws PreviewError.
PreviewRequest requestOf(const plan::Plan& plan, const plan::Preview& preview);

struct Reproduction {
    double psnr = 0; // dB; infinite where the pictures are the same
    bool identical = false;
    bool stale = false; // the scene has changed: a difference is expected
};
/// Compares the pixels of the stored picture with those of a new frame. Throws PreviewError where they differ in size.
Reproduction compare(
    const plan::Plan& plan, const plan::Preview& stored, std::span<const std::byte> storedPng, std::span<const std::byte> newPng);
/// One sentence: "The same picture, to the last pixel."
std::string sentenceOf(const Reproduction& result);

} // namespace preview

// SPDX-License-Identifier: Apache-2.0
// Whether outlines of things are where they belong: strong edges near the guide's object borders, picture against truth.
#pragma once

#include "ml/request.h"
#include "ml/training/evaluate/png_file.h"

namespace training {

/// Counts over many frames.
struct EdgeMatch {
    long found = 0; // edges of the truth that the picture has within one pixel
    long wanted = 0; // edges of the truth
    long right = 0; // edges of the picture that the truth has within one pixel
    long shown = 0; // edges of the picture

    /// Harmonic mean of precision and recall, 0..1.
    double f1() const;
};

/// Only edges within two pixels of a border between objects count: patterns of surfaces are not outlines.
void matchSilhouettes(const ml::Request& request, const Picture& picture, const Picture& truth, EdgeMatch& match);

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// How close two pictures are. Eight-bit RGB, equal sizes, display values.
#pragma once

#include "ml/training/evaluate/png_file.h"

namespace training {

/// 0..1, as the eye weighs display values.
double luminanceAt(const Picture& picture, int x, int y);
/// Mean squared difference of all channels, of values 0..1.
double meanSquaredError(const Picture& a, const Picture& b);
/// Decibels for a peak of 1.
double psnrOf(double meanSquaredError);
/// Structural similarity of luminance in windows of 8 x 8 that overlap by half (Wang et al. 2004, with a box for the Gaussian).
double structuralSimilarity(const Picture& a, const Picture& b);
/// Mean squared difference between neighbours: how much detail there is.
double gradientEnergy(const Picture& picture);
/// Mean absolute difference of all channels, of values 0..1.
double meanDifference(const Picture& a, const Picture& b);

} // namespace training

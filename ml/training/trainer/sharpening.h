// SPDX-License-Identifier: Apache-2.0
// What keeps a prediction from being smooth where it is unsure.
#pragma once

namespace training {

/// Weights of the losses (loss.h); 0 is off.
struct Sharpening {
    double gradients = 0; // differences between neighbours, pixel by pixel: punishes smoothness where detail can be foreseen
    double detail = 0; // mean size of those differences around a place: detail that is invented counts as well
};

} // namespace training

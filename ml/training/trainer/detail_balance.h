// SPDX-License-Identifier: Apache-2.0
// Keeps as much detail in the picture as the truth has, class by class. Where the inputs do not say just how a pattern falls on the
// pixels, the least distance to truth is a smoother picture: of a gradient of which they explain the share r, the prediction keeps r
// of the energy. So the energy itself is asked for, over many batches, wherever it lies, and as long as it is missing. Dark and bright
// pictures are balanced apart: distances are small at night, where all would be too smooth while the sum over a class is right.
#pragma once

#include "ml/builtin/network.h"

namespace training {

class DetailBalance {
public:
    DetailBalance();

    /// Counts the batch; then 0 in value, but its gradient adds energy to the classes that have too little of it so far, and takes
    /// energy from those that have too much, in proportion to the logarithm of what is wrong and to its sum over the batches: the
    /// other losses pull back for ever, and only a sum that grows outweighs them. Pictures are B x 3 x H x W.
    torch::Tensor loss(const torch::Tensor& prediction, const torch::Tensor& truth, const ml::builtin::NetworkInput& input);

    /// Of the picture to the truth, by class, over the last hundred batches or so; 1 where a class was not seen.
    torch::Tensor ratios() const;

    /// Running sums: what the next step depends on. 4 x (kClassCount * kLights), double.
    torch::Tensor state() const { return m_sums; }
    /// Throws c10::Error where the state is of another shape.
    void restore(const torch::Tensor& state);

    static constexpr int kLights = 3; // dark, middling and bright pictures

private:
    torch::Tensor m_sums; // energy of the picture, of the truth, pixels, and what is wrong over all batches; classes, then lights
};

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// A classifier that learns on truth frames to tell time of day, weather, material and class from a patch. Asked about generated
// frames it says whether they show what was asked for: a picture that only looks right to its own loss would fool it less than us.
#pragma once

#include "ml/training/recogniser/labelled_frame.h"

#include <torch/torch.h>

#include <array>
#include <functional>
#include <vector>

namespace training {

/// Share of right answers by Question.
using Accuracy = std::array<double, kQuestions>;

class RecogniserNetImpl : public torch::nn::Module {
public:
    RecogniserNetImpl();
    /// N x 3 x kPatchSide x kPatchSide, 0..1. One tensor of N x answers for each question.
    std::array<torch::Tensor, kQuestions> forward(torch::Tensor patches);

private:
    torch::nn::Sequential m_trunk{nullptr};
    std::array<torch::nn::Linear, kQuestions> m_heads{nullptr, nullptr, nullptr, nullptr};
};
TORCH_MODULE(RecogniserNet);

class Recogniser {
public:
    /// Equal seeds and frames give equal recognisers on one kind of CPU.
    explicit Recogniser(std::uint64_t seed);

    void train(const std::vector<LabelledFrame>& frames, int steps, const std::function<void(int step, double loss)>& progress);
    /// Over `perFrame` places of each frame; the same seed draws the same places of frames with the same guides.
    Accuracy accuracy(const std::vector<LabelledFrame>& frames, int perFrame, std::uint64_t seed);

private:
    Random m_random;
    RecogniserNet m_net;
};

} // namespace training

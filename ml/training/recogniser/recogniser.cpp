// SPDX-License-Identifier: Apache-2.0
#include "ml/training/recogniser/recogniser.h"

#include <cmath>
#include <numbers>

namespace training {
namespace {

constexpr int kBatch = 48;
constexpr double kRate = 2e-3;

struct Examples {
    torch::Tensor patches;
    std::array<torch::Tensor, kQuestions> labels;
};

/// Places of frames as tensors.
class ExampleList {
public:
    explicit ExampleList(int count)
        : m_patches(torch::empty({count, 3, kPatchSide, kPatchSide}))
    {
    }
    void add(const Picture& picture, const Place& place, bool mirrored)
    {
        copyPatch(picture, place, mirrored, m_patches[static_cast<std::int64_t>(m_labels[0].size())].data_ptr<float>());
        for (std::size_t question = 0; question < kQuestions; ++question)
            m_labels[question].push_back(place.labels[question]);
    }
    Examples take() const
    {
        Examples examples{m_patches, {}};
        for (std::size_t question = 0; question < kQuestions; ++question)
            examples.labels[question] = torch::tensor(m_labels[question], torch::kLong);
        return examples;
    }

private:
    torch::Tensor m_patches;
    std::array<std::vector<std::int64_t>, kQuestions> m_labels;
};

torch::nn::Conv2d halving(int in, int out) { return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).stride(2).padding(1)); }

} // namespace

RecogniserNetImpl::RecogniserNetImpl()
{
    using torch::nn::BatchNorm2d;
    using torch::nn::ReLU;
    m_trunk = register_module("trunk",
        torch::nn::Sequential(halving(3, 32), BatchNorm2d(32), ReLU(), halving(32, 64), BatchNorm2d(64), ReLU(), halving(64, 96),
            BatchNorm2d(96), ReLU(), halving(96, 128), BatchNorm2d(128), ReLU(), torch::nn::Flatten(),
            torch::nn::Linear(128 * (kPatchSide / 16) * (kPatchSide / 16), 192), ReLU()));
    for (std::size_t question = 0; question < kQuestions; ++question)
        m_heads[question] = register_module(kQuestionNames[question], torch::nn::Linear(192, answersTo(static_cast<Question>(question))));
}

std::array<torch::Tensor, kQuestions> RecogniserNetImpl::forward(torch::Tensor patches)
{
    const torch::Tensor seen = m_trunk->forward((patches - 0.4) * 3);
    std::array<torch::Tensor, kQuestions> answers;
    for (std::size_t question = 0; question < kQuestions; ++question)
        answers[question] = m_heads[question]->forward(seen);
    return answers;
}

Recogniser::Recogniser(std::uint64_t seed)
    : m_random(seed)
{
    torch::manual_seed(seed);
    m_net = RecogniserNet();
}

void Recogniser::train(const std::vector<LabelledFrame>& frames, int steps, const std::function<void(int, double)>& progress)
{
    torch::optim::AdamW optimizer(m_net->parameters(), torch::optim::AdamWOptions(kRate).weight_decay(1e-3));
    m_net->train();
    for (int step = 0; step < steps; ++step) {
        ExampleList list(kBatch);
        for (int i = 0; i < kBatch; ++i) {
            const LabelledFrame& frame = frames[static_cast<std::size_t>(m_random.below(static_cast<int>(frames.size())))];
            list.add(frame.picture(), frame.drawPlace(m_random), m_random.chance(0.5f));
        }
        const Examples examples = list.take();
        const auto answers = m_net->forward(examples.patches);
        torch::Tensor loss = torch::zeros({});
        for (std::size_t question = 0; question < kQuestions; ++question)
            loss = loss
                + torch::nn::functional::cross_entropy(
                    answers[question], examples.labels[question], torch::nn::functional::CrossEntropyFuncOptions().ignore_index(-1));
        const double rate = kRate * 0.5 * (1 + std::cos(std::numbers::pi * step / steps));
        static_cast<torch::optim::AdamWOptions&>(optimizer.param_groups()[0].options()).lr(rate);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        if (progress)
            progress(step + 1, loss.item<double>());
    }
}

Accuracy Recogniser::accuracy(const std::vector<LabelledFrame>& frames, int perFrame, std::uint64_t seed)
{
    const torch::NoGradGuard guard;
    m_net->eval();
    Random random(seed);
    std::array<std::int64_t, kQuestions> right{}, asked{};
    for (const LabelledFrame& frame : frames) {
        ExampleList list(perFrame);
        for (int i = 0; i < perFrame; ++i)
            list.add(frame.picture(), frame.drawPlace(random), false);
        const Examples examples = list.take();
        const auto answers = m_net->forward(examples.patches);
        for (std::size_t question = 0; question < kQuestions; ++question) {
            const torch::Tensor counts = examples.labels[question] >= 0;
            right[question] += ((answers[question].argmax(1) == examples.labels[question]) & counts).sum().item<std::int64_t>();
            asked[question] += counts.sum().item<std::int64_t>();
        }
    }
    Accuracy result{};
    for (std::size_t question = 0; question < kQuestions; ++question)
        result[question] = asked[question] > 0 ? static_cast<double>(right[question]) / static_cast<double>(asked[question]) : 0;
    return result;
}

} // namespace training

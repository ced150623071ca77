// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/batch.h"

#include <thread>

namespace training {

Batch drawBatch(const FrameSet& frames, Random& random, int crops, int side, int threads)
{
    Batch batch;
    for (int i = 0; i < crops; ++i)
        batch.crops.push_back(frames.drawCrop(random, side));
    const auto& rect = batch.crops.front().rect;
    std::vector<ml::builtin::FrameFeatures> features(batch.crops.size());
    batch.truth = torch::empty({crops, 3, rect.height, rect.width});
    float* truth = batch.truth.data_ptr<float>();
    const std::size_t planes = 3 * static_cast<std::size_t>(rect.width) * static_cast<std::size_t>(rect.height);
    const auto work = [&](std::size_t first) {
        for (std::size_t i = first; i < batch.crops.size(); i += static_cast<std::size_t>(threads)) {
            features[i] = frames.features(batch.crops[i]);
            frames.copyTruth(batch.crops[i], truth + i * planes);
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (int i = 1; i < threads; ++i)
            helpers.emplace_back(work, static_cast<std::size_t>(i));
        work(0);
    }
    batch.input = ml::builtin::toInput(features);
    return batch;
}

} // namespace training

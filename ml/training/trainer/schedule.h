// SPDX-License-Identifier: Apache-2.0
// What a training step does, by how much of the training is over: tiny crops for the pixel stage, then larger ones with context.
#pragma once

namespace training {

struct Schedule {
    double pixelShare = 0.6; // of the whole training: pixel stages alone
    double detailFrom = 0.67; // the balance of detail comes in here
    double detail = 0.02; // its weight (detail_balance.h)
    double decayFrom = 0.35; // the learning rate falls along a cosine from here
    double learningRate = 3e-3; // of a layer with 48 inputs; see learningRateScale
    int pixelCrops = 40;
    int pixelSide = 24;
    int contextCrops = 12;
    int contextSide = 64;
};

struct StepPlan {
    bool context = false;
    int crops = 0;
    int side = 0;
    double learningRate = 0;
    double contextRate = 0; // of the layers below full resolution
    double detail = 0; // weight of the balance of detail
};

/// `progress` is 0..1 of the whole training, `step` counts from 0, `contextStep` from the first step with context.
StepPlan planStep(const Schedule& schedule, double progress, int step, int contextStep);

/// Wide layers learn slower: without normalisation at full resolution a single rate diverges (prototype, README).
double learningRateScale(int inputs);

} // namespace training

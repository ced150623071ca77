// SPDX-License-Identifier: Apache-2.0
#include "ml/training/trainer/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace training {
namespace {

constexpr double kWarmUpSteps = 60;
constexpr double kLeastRate = 0.02; // of the full rate, at the end

} // namespace

StepPlan planStep(const Schedule& schedule, double progress, int step, int contextStep)
{
    const double p = std::clamp(progress, 0.0, 1.0);
    const double decay
        = p < schedule.decayFrom ? 1 : 0.5 * (1 + std::cos(std::numbers::pi * (p - schedule.decayFrom) / (1 - schedule.decayFrom)));
    const double rate = schedule.learningRate * (decay * (1 - kLeastRate) + kLeastRate);
    StepPlan plan;
    plan.context = p >= schedule.pixelShare;
    plan.crops = plan.context ? schedule.contextCrops : schedule.pixelCrops;
    plan.side = plan.context ? schedule.contextSide : schedule.pixelSide;
    plan.learningRate = rate * std::min(1.0, (step + 1) / kWarmUpSteps);
    // The context layers start late and untrained: a faster rate than what is left of the cosine, but from nothing.
    const double left = plan.context ? (1 - p) / (1 - schedule.pixelShare) : 0;
    plan.contextRate = schedule.learningRate * (kLeastRate + (1 - kLeastRate) * std::sqrt(std::max(left, 0.0)) * left)
        * std::min(1.0, (contextStep + 1) / kWarmUpSteps);
    if (p >= schedule.detailFrom)
        plan.detail = schedule.detail;
    return plan;
}

double learningRateScale(int inputs) { return std::pow(48.0 / std::max(inputs, 24), 0.75); }

} // namespace training

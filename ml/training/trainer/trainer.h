// SPDX-License-Identifier: Apache-2.0
// Trains ml/builtin's network on a set of frames; stops and goes on where it stopped.
#pragma once

#include "ml/builtin/network.h"
#include "ml/training/trainer/detail_balance.h"
#include "ml/training/trainer/frame_set.h"
#include "ml/training/trainer/objective.h"
#include "ml/training/trainer/schedule.h"

#include <filesystem>
#include <memory>

namespace training {

struct TrainerOptions {
    ml::builtin::NetworkShape shape;
    Objective objective = regress;
    Schedule schedule;
    torch::ScalarType dtype = torch::kFloat; // of the arithmetic
    double minutes = 30; // of training, over all runs; 0: `steps` decides
    int steps = 0;
    int threads = 2;
    std::uint64_t seed = 1;
    std::filesystem::path startFrom; // weights of a former network to begin with; empty: random ones
    double startShare
        = 0; // of startFrom in the weights that come out: M. Wortsman et al., "Robust fine-tuning of zero-shot models", CVPR 2022
    double averaging = 0.998; // of the weights that are kept
};

class Trainer {
public:
    Trainer(const FrameSet& frames, const TrainerOptions& options);

    bool finished() const { return progress() >= 1; }
    /// One step; its loss. Steps whose numbers are not finite change nothing; ten in a row throw TrainingError.
    double step();
    int steps() const { return m_step; }
    double progress() const; // 0..1
    double seconds() const { return m_seconds; } // of training, over all runs
    bool inContext() const { return m_contextStep > 0; }
    /// Gradient energy against the truth's by class, once the balance of detail counts.
    torch::Tensor detailRatios() const { return m_detail.ratios(); }

    /// Moving average of the weights, with the share of the former ones: what is shipped.
    ml::builtin::Network shipped() const;

    /// Everything that the next step depends on.
    void save(const std::filesystem::path& file) const;
    void load(const std::filesystem::path& file);

private:
    void setRates(const StepPlan& plan);
    void average();

    const FrameSet& m_frames;
    TrainerOptions m_options;
    ml::builtin::Network m_network{nullptr};
    ml::builtin::Network m_average{nullptr};
    std::unique_ptr<torch::optim::AdamW> m_optimizer;
    struct Group {
        bool context = false;
        double scale = 1;
    };
    std::vector<Group> m_groups; // as the optimizer's parameter groups
    DetailBalance m_detail;
    Random m_random;
    int m_step = 0;
    int m_contextStep = 0;
    int m_badSteps = 0; // in a row
    double m_seconds = 0;
};

} // namespace training

// SPDX-License-Identifier: Apache-2.0
// The trainer learns, and a training that was interrupted ends where an unbroken one does.
#include "ml/builtin/weights.h"
#include "ml/training/dataset/dataset.h"
#include "ml/training/trainer/trainer.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

using namespace training;

namespace {

/// A few rendered frames and a network small enough for seconds.
struct Workshop {
    test::TemporaryFolder folder;
    std::unique_ptr<FrameSet> frames;
    TrainerOptions options;

    Workshop()
    {
        renderDataset(folder.path(), {.frame = {.width = 96, .height = 56, .samples = 1}, .firstSeed = 21, .frames = 6, .threads = 2});
        // Without surroundings there is light to learn within seconds; with them the base shading is right from the first step.
        for (const auto& file : framesOf(folder.path())) {
            Frame frame = loadFrame(file);
            frame.request.surroundings = {};
            saveFrame(file, frame);
        }
        frames = std::make_unique<FrameSet>(framesOf(folder.path()));
        options.shape.pixelWidth = 16;
        options.shape.widths = {8, 8, 8};
        options.shape.blocks = {1, 1, 1};
        options.schedule.pixelCrops = 8;
        options.schedule.contextCrops = 2;
        options.schedule.contextSide = 48;
        options.minutes = 0;
    }
};

double meanLoss(Trainer& trainer, int steps)
{
    double sum = 0;
    for (int i = 0; i < steps; ++i)
        sum += trainer.step();
    return sum / steps;
}

} // namespace

TEST_CASE("the loss falls within seconds")
{
    Workshop workshop;
    workshop.options.steps = 120;
    Trainer trainer(*workshop.frames, workshop.options);
    const double before = meanLoss(trainer, 10);
    meanLoss(trainer, 55);
    const double after = meanLoss(trainer, 10);
    MESSAGE("loss " << before << " -> " << after);
    CHECK(after < 0.8 * before);
    while (!trainer.finished())
        trainer.step();
    CHECK(trainer.inContext());
}

TEST_CASE("an interrupted training ends with the weights of an unbroken one")
{
    Workshop workshop;
    workshop.options.steps = 16;
    Trainer unbroken(*workshop.frames, workshop.options);
    meanLoss(unbroken, 12);
    unbroken.save(workshop.folder.path() / "checkpoint.pt");
    Trainer resumed(*workshop.frames, workshop.options);
    resumed.load(workshop.folder.path() / "checkpoint.pt");
    CHECK(resumed.steps() == 12);
    meanLoss(unbroken, 4);
    meanLoss(resumed, 4);
    const auto a = unbroken.shipped()->parameters(), b = resumed.shipped()->parameters();
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        CHECK(torch::allclose(a[i], b[i], 1e-5, 1e-6));
}

TEST_CASE("what comes out holds the share of the former weights that was asked for")
{
    Workshop workshop;
    workshop.options.steps = 8;
    const auto file = workshop.folder.path() / "former.safetensors";
    {
        Trainer former(*workshop.frames, workshop.options);
        meanLoss(former, 8);
        ml::builtin::saveNetwork(file, former.shipped(), {});
    }
    workshop.options.startFrom = file;
    workshop.options.seed = 2;
    workshop.options.averaging = 0;
    const auto trained = [&](double share, int steps) {
        workshop.options.startShare = share;
        Trainer trainer(*workshop.frames, workshop.options);
        for (int i = 0; i < steps; ++i)
            trainer.step();
        return trainer.shipped()->parameters();
    };
    const auto before = trained(0, 0), after = trained(0, 8), mixed = trained(0.4, 8);
    double moved = 0;
    for (std::size_t i = 0; i < mixed.size(); ++i) {
        CHECK(torch::allclose(mixed[i], 0.4 * before[i] + 0.6 * after[i], 1e-4, 1e-6));
        moved = std::max(moved, (after[i] - before[i]).abs().max().item<double>());
    }
    CHECK(moved > 1e-3);
}

TEST_CASE("a share of former weights that were not named is refused")
{
    Workshop workshop;
    workshop.options.steps = 4;
    workshop.options.startShare = 0.4;
    CHECK_THROWS_WITH_AS(Trainer(*workshop.frames, workshop.options), doctest::Contains("--start-from"), TrainingError);
}

TEST_CASE("a checkpoint that is none is refused by name")
{
    Workshop workshop;
    workshop.options.steps = 4;
    Trainer trainer(*workshop.frames, workshop.options);
    CHECK_THROWS_WITH_AS(trainer.load(workshop.folder.path() / "dataset.json"), doctest::Contains("dataset.json"), TrainingError);
}

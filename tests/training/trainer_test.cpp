// SPDX-License-Identifier: Apache-2.0
// The trainer learns, and a training that was interrupted ends where an unbroken one does.
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
    const auto a = unbroken.averaged()->parameters(), b = resumed.averaged()->parameters();
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        CHECK(torch::allclose(a[i], b[i], 1e-5, 1e-6));
}

TEST_CASE("a checkpoint that is none is refused by name")
{
    Workshop workshop;
    workshop.options.steps = 4;
    Trainer trainer(*workshop.frames, workshop.options);
    CHECK_THROWS_WITH_AS(trainer.load(workshop.folder.path() / "dataset.json"), doctest::Contains("dataset.json"), TrainingError);
}

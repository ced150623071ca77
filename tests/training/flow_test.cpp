// SPDX-License-Identifier: Apache-2.0
// The flow draws from what can be where a regression gives the mean, its noise sticks to surfaces, and its training resumes.
#include "ml/builtin/model.h"
#include "ml/builtin/weights.h"
#include "ml/engine_error.h"
#include "ml/training/dataset/dataset.h"
#include "ml/training/flow/anchored_noise.h"
#include "ml/training/flow/flow.h"
#include "ml/training/flow/flow_objective.h"
#include "ml/training/flow/flow_painter.h"
#include "ml/training/trainer/loss.h"
#include "ml/training/trainer/trainer.h"
#include "tests/temporary_folder.h"

#include <doctest/doctest.h>

using namespace training;

namespace {

constexpr int kSide = 32; // pixels
constexpr float kFocal = 64; // pixels
constexpr float kDepth = 2.4f; // metres; a pixel is not a power of two

ml::builtin::NetworkShape tinyShape() { return {.pixelWidth = 32, .widths = {8, 8, 8}, .blocks = {1, 1, 1}, .lookWidth = 16}; }

/// A grey base and no other feature.
ml::builtin::NetworkInput greyInput(int pictures)
{
    return {torch::zeros({pictures, ml::builtin::kPlaneCount, kSide, kSide}), torch::zeros({pictures, kSide, kSide}, torch::kLong),
        torch::zeros({pictures, kSide, kSide}, torch::kLong), torch::zeros({pictures, ml::builtin::kLookSize})};
}

/// Each pixel is a unit above or below the base, and nothing tells which.
torch::Tensor twoValued(int pictures)
{
    return 0.5 + kFlowUnit * (2 * torch::randint(0, 2, {pictures, 1, kSide, kSide}).expand({pictures, 3, kSide, kSide}) - 1);
}

/// At a rate that ends at nothing, so that the last batches do not decide.
template <typename Loss>
ml::builtin::Network trained(const ml::builtin::NetworkShape& shape, int steps, Loss loss)
{
    ml::builtin::Network network(shape);
    torch::optim::Adam optimizer(network->parameters());
    for (int step = 0; step < steps; ++step) {
        static_cast<torch::optim::AdamOptions&>(optimizer.param_groups().front().options())
            .lr(3e-3 * (1 - static_cast<double>(step) / steps));
        optimizer.zero_grad();
        loss(network, twoValued(4)).backward();
        optimizer.step();
    }
    return network;
}

/// A wall before a camera that stands `shift` pixels to the right, over it a strip of sky.
ml::Request wallSeen(float shift)
{
    ml::Request request;
    ml::GuideBuffers& guide = request.guide;
    guide.width = guide.height = kSide;
    const std::size_t pixels = kSide * kSide;
    guide.depth.assign(pixels, kDepth);
    guide.normal.assign(3 * pixels, 0);
    guide.objectId.assign(pixels, 1);
    guide.baseColour.assign(3 * pixels, 128);
    guide.sun.assign(pixels, 255);
    guide.rest.resize(3 * pixels);
    const float metres = kDepth / kFocal; // under a pixel
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            const auto pixel = static_cast<std::size_t>(y * kSide + x);
            guide.normal[3 * pixel + 2] = 127;
            guide.rest[3 * pixel] = (static_cast<float>(x) + 0.5f + shift) * metres;
            guide.rest[3 * pixel + 1] = -(static_cast<float>(y) + 0.5f) * metres;
            if (y < 4) {
                guide.objectId[pixel] = 0;
                guide.depth[pixel] = 0;
            }
        }
    request.camera.tangents = {kSide / 2 / kFocal, kSide / 2 / kFocal};
    request.objects = {{.name = "Wall", .semanticClass = "wall", .words = "", .styleKey = 7}};
    return request;
}

torch::Tensor noiseOf(const ml::Request& request, std::uint64_t seed)
{
    const ml::builtin::PreparedFrame frame = ml::builtin::prepare(request);
    return anchoredNoise(frame, {0, 0, kSide, kSide}, seed);
}

double correlation(const torch::Tensor& a, const torch::Tensor& b) { return (a * b).mean().item<double>(); }

struct Workshop {
    test::TemporaryFolder folder;
    std::unique_ptr<FrameSet> frames;
    TrainerOptions options;

    Workshop()
    {
        renderDataset(folder.path(), {.frame = {.width = 96, .height = 56, .samples = 1}, .firstSeed = 21, .frames = 2, .threads = 2});
        frames = std::make_unique<FrameSet>(framesOf(folder.path()));
        options.shape = withFlow(tinyShape());
        options.objective = flowObjective(*frames);
        options.schedule.pixelShare = 0;
        options.schedule.detail = 0;
        options.schedule.contextCrops = 2;
        options.schedule.contextSide = 32;
        options.minutes = 0;
        options.threads = 1;
        options.steps = 12;
    }
};

void takeSteps(Trainer& trainer, int steps)
{
    for (int i = 0; i < steps; ++i)
        trainer.step();
}

} // namespace

TEST_CASE("a flow draws one of two values where a regression gives their mean")
{
    torch::manual_seed(3);
    torch::set_num_threads(1);
    const ml::builtin::NetworkInput input = greyInput(4);
    const ml::builtin::ForwardOptions pixels{.dtype = torch::kFloat, .context = false, .onStage = {}};
    auto flow = trained(withFlow(tinyShape()), 500, [&](ml::builtin::Network& network, const torch::Tensor& truth) {
        const torch::Tensor times = torch::sigmoid(torch::randn({4}));
        const torch::Tensor state = flowState(input, truth, torch::randn_like(truth), times);
        return velocityLoss(predictPicture(network, input, state, times, pixels), truth, times);
    });
    auto regression = trained(tinyShape(), 100,
        [&](ml::builtin::Network& network, const torch::Tensor& truth) { return pictureLoss(network->forward(input, pixels), truth); });
    torch::NoGradGuard guard;
    const auto off = [](const torch::Tensor& picture) { return (picture - 0.5) / kFlowUnit; };
    const torch::Tensor mean = off(regression->forward(input, pixels));
    CHECK(mean.abs().max().item<double>() < 0.5);

    const torch::Tensor noise = torch::randn({4, 3, kSide, kSide});
    const torch::Tensor drawn = off(sampleFlow(flow, input, noise, 8, pixels));
    const auto shareNear = [](const torch::Tensor& x) { return ((x.abs() - 1).abs() < 0.35).to(torch::kFloat).mean().item<double>(); };
    const double near = shareNear(drawn);
    const double above = (drawn > 0).to(torch::kFloat).mean().item<double>();
    MESSAGE("near a value " << near << ", above " << above);
    CHECK(near > 0.75);
    CHECK(above > 0.35);
    CHECK(above < 0.65);
    CHECK(torch::equal(drawn, off(sampleFlow(flow, input, noise, 8, pixels))));
    CHECK(shareNear(off(sampleFlow(flow, input, noise, 1, pixels))) < 0.5 * near); // one step hardly leaves the mean
}

TEST_CASE("a point of a surface has the same noise from two cameras, the sky that of the screen")
{
    const torch::Tensor here = noiseOf(wallSeen(0), 5), there = noiseOf(wallSeen(3), 5);
    const auto wall = [](const torch::Tensor& noise, int first, int count) { return noise.slice(2, 4).narrow(3, first, count); };
    CHECK(torch::allclose(wall(here, 3, kSide - 3), wall(there, 0, kSide - 3), 1e-3, 1e-3));
    CHECK(torch::equal(here.slice(2, 0, 4), there.slice(2, 0, 4)));
    // Half a pixel aside most of it is still there; neighbours are others.
    CHECK(correlation(wall(here, 0, kSide), wall(noiseOf(wallSeen(0.25f), 5), 0, kSide)) > 0.85);
    CHECK(std::fabs(correlation(wall(here, 0, kSide - 4), wall(here, 4, kSide - 4))) < 0.15);
}

TEST_CASE("anchored noise has mean 0 and variance 1, and another seed gives other noise")
{
    double mean = 0, power = 0, shared = 0;
    constexpr int kSeeds = 40;
    for (int seed = 0; seed < kSeeds; ++seed) {
        const torch::Tensor noise = noiseOf(wallSeen(0), static_cast<std::uint64_t>(seed));
        mean += noise.mean().item<double>() / kSeeds;
        power += correlation(noise, noise) / kSeeds;
        shared += correlation(noise, noiseOf(wallSeen(0), static_cast<std::uint64_t>(seed) + kSeeds)) / kSeeds;
    }
    CHECK(std::fabs(mean) < 0.02);
    CHECK(power == doctest::Approx(1).epsilon(0.03));
    CHECK(std::fabs(shared) < 0.02);
}

TEST_CASE("an interrupted training of a flow ends with the weights of an unbroken one")
{
    Workshop workshop;
    Trainer unbroken(*workshop.frames, workshop.options);
    takeSteps(unbroken, 8);
    unbroken.save(workshop.folder.path() / "checkpoint.pt");
    Trainer resumed(*workshop.frames, workshop.options);
    resumed.load(workshop.folder.path() / "checkpoint.pt");
    takeSteps(unbroken, 4);
    takeSteps(resumed, 4);
    const auto a = unbroken.shipped()->parameters(), b = resumed.shipped()->parameters();
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        CHECK(torch::allclose(a[i], b[i], 1e-5, 1e-6));
}

TEST_CASE("a frame is sampled the same twice, other noise gives another, and only a flow's weights are taken")
{
    Workshop workshop;
    const auto file = workshop.folder.path() / "flow.safetensors", other = workshop.folder.path() / "plain.safetensors";
    Trainer trainer(*workshop.frames, workshop.options);
    takeSteps(trainer, 2);
    ml::builtin::saveNetwork(file, trainer.shipped(), {});
    ml::builtin::saveNetwork(other, ml::builtin::Network(tinyShape()), {});
    ml::Request request = loadFrame(framesOf(workshop.folder.path()).front()).request;
    const FlowPainterOptions options{.file = file, .steps = 2, .threads = 1};
    const auto first = flowPainter(options)(request).rgb;
    CHECK(first.size() == 3u * 96u * 56u);
    CHECK(first == flowPainter(options)(request).rgb);
    CHECK(first != flowPainter({.file = file, .steps = 2, .threads = 1, .noise = 1})(request).rgb);
    CHECK_THROWS_WITH_AS(ml::builtin::Model::load({.file = file}), doctest::Contains("flow.safetensors"), ml::EngineError);
    CHECK_THROWS_WITH_AS(flowPainter({.file = other}), doctest::Contains("plain.safetensors"), TrainingError);
}

// SPDX-License-Identifier: Apache-2.0
// previsto-train: trains the built-in model on folders of frames.
#include "ml/builtin/weights.h"
#include "ml/training/dataset/dataset.h"
#include "ml/training/flow/flow.h"
#include "ml/training/flow/flow_objective.h"
#include "ml/training/trainer/trainer.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>

namespace {

volatile std::sig_atomic_t g_interrupted = 0; // set by the signal handler, which can reach nothing else

struct Arguments {
    std::vector<std::string> folders;
    std::string weights;
    std::string checkpoint;
    int limit = 0;
    bool bfloat16 = false;
    bool flow = false;
    training::TrainerOptions trainer;
};

std::string today()
{
    char text[16];
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

void writeWeights(const Arguments& arguments, const training::Trainer& trainer, std::size_t frames)
{
    ml::builtin::saveNetwork(arguments.weights, trainer.shipped(),
        {{"name", "Previsto built-in"}, {"licence", "Apache-2.0"},
            {"training",
                "Only frames rendered by Previsto's own procedural generator (ml/training): no photographs, no third-party pictures."},
            {"frames", std::to_string(frames)}, {"steps", std::to_string(trainer.steps())},
            {"minutes", std::to_string(static_cast<int>(trainer.seconds() / 60))}, {"seed", std::to_string(arguments.trainer.seed)},
            {"date", today()}});
}

void printDetail(const training::Trainer& trainer)
{
    const torch::Tensor ratios = trainer.detailRatios();
    std::fprintf(stderr, "Detail against truth, of the last batches:");
    for (std::size_t i = 0; i < ml::builtin::kClassCount; ++i)
        std::fprintf(stderr, " %s %.2f", ml::builtin::kClassNames[i].data(), ratios[static_cast<std::int64_t>(i)].item<double>());
    std::fprintf(stderr, "\n");
}

void train(const Arguments& arguments)
{
    std::vector<std::filesystem::path> files;
    for (const std::string& folder : arguments.folders) {
        std::vector<std::filesystem::path> found = training::framesOf(folder);
        if (arguments.limit > 0 && found.size() > static_cast<std::size_t>(arguments.limit))
            found.resize(static_cast<std::size_t>(arguments.limit));
        files.insert(files.end(), found.begin(), found.end());
    }
    const training::FrameSet frames(files);
    training::TrainerOptions options = arguments.trainer;
    if (arguments.flow) {
        options.shape = training::withFlow(options.shape);
        options.objective = training::flowObjective(frames);
        options.schedule.detail = 0; // a prediction on the way is a mean; detail comes from the noise
    }
    training::Trainer trainer(frames, options);
    if (!arguments.checkpoint.empty() && std::filesystem::exists(arguments.checkpoint))
        trainer.load(arguments.checkpoint);
    std::fprintf(stderr, "%zu frames, step %d, %.0f %% done\n", frames.size(), trainer.steps(), 100 * trainer.progress());
    const auto keep = [&] {
        if (!arguments.checkpoint.empty())
            trainer.save(arguments.checkpoint);
    };
    double sum = 0;
    int count = 0;
    auto saved = std::chrono::steady_clock::now();
    while (!trainer.finished() && !g_interrupted) {
        sum += trainer.step();
        ++count;
        if (count == 100) {
            std::fprintf(stderr, "step %d, %.0f s, %.0f %%%s, loss %.4f\n", trainer.steps(), trainer.seconds(), 100 * trainer.progress(),
                trainer.inContext() ? " context" : "", sum / count);
            sum = 0;
            count = 0;
        }
        if (std::chrono::steady_clock::now() - saved > std::chrono::minutes(2)) {
            keep();
            saved = std::chrono::steady_clock::now();
        }
    }
    keep();
    writeWeights(arguments, trainer, frames.size());
    std::fprintf(stderr, "%s after %d steps and %.0f s: %s\n", trainer.finished() ? "Finished" : "Interrupted", trainer.steps(),
        trainer.seconds(), arguments.weights.c_str());
    if (options.schedule.detail > 0 && trainer.progress() >= options.schedule.detailFrom) // else nothing was counted
        printDetail(trainer);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Trains the built-in model on folders of frames. Interrupted or killed, it goes on from its checkpoint."};
    Arguments arguments;
    training::TrainerOptions& options = arguments.trainer;
    app.add_option("folders", arguments.folders, "Folders that previsto-dataset filled")->required();
    app.add_option("--weights", arguments.weights, "The safetensors file to write")->required();
    app.add_option("--checkpoint", arguments.checkpoint, "Where the training keeps what it needs to go on; written every two minutes");
    app.add_option("--start-from", options.startFrom, "Former weights to begin with, of a network of the same sizes");
    app.add_option("--start-share", options.startShare, "Of those former weights in the ones that are written")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    app.add_option("--frames", arguments.limit, "At most this many of each folder; 0 takes all")->capture_default_str();
    app.add_option("--minutes", options.minutes, "Of training, over all runs; 0 lets --steps decide")->capture_default_str();
    app.add_option("--steps", options.steps, "Used where --minutes is 0")->capture_default_str();
    app.add_option("--threads", options.threads)->capture_default_str()->check(CLI::Range(1, 256));
    app.add_option("--averaging", options.averaging, "Share of the kept weights that a step leaves as they are")->capture_default_str();
    app.add_option("--seed", options.seed)->capture_default_str();
    app.add_option("--learning-rate", options.schedule.learningRate)->capture_default_str();
    app.add_option("--detail-from", options.schedule.detailFrom, "Share of the training after which the balance of detail counts")
        ->capture_default_str();
    app.add_option("--detail", options.schedule.detail, "Weight of the balance of detail; 0 leaves it out")->capture_default_str();
    app.add_option("--pixel-share", options.schedule.pixelShare, "Of the training that goes to the pixel stages alone")
        ->capture_default_str();
    app.add_option("--context-crops", options.schedule.contextCrops, "Crops of a step with context")->capture_default_str();
    app.add_option("--context-side", options.schedule.contextSide, "Their side, pixels")->capture_default_str();
    app.add_option("--pixel-width", options.shape.pixelWidth, "Channels at full resolution")->capture_default_str();
    app.add_option("--context-widths", options.shape.widths, "Channels at 1/2, 1/4 and 1/8")->capture_default_str();
    app.add_option("--context-blocks", options.shape.blocks, "Blocks at 1/2, 1/4 and 1/8")->capture_default_str();
    app.add_flag("--bfloat16", arguments.bfloat16, "Arithmetic in half the bits, for CPUs and GPUs that have it");
    app.add_flag("--flow", arguments.flow, "Train a flow model (ml/training/flow) in place of the built-in one, to compare them");
    CLI11_PARSE(app, argc, argv);
    if (arguments.bfloat16)
        options.dtype = torch::kBFloat16;
    std::signal(SIGINT, [](int) { g_interrupted = 1; });
    std::signal(SIGTERM, [](int) { g_interrupted = 1; });
    try {
        train(arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

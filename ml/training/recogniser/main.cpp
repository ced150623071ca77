// SPDX-License-Identifier: Apache-2.0
// previsto-recognise: does a classifier that learned on truth frames recognise the same things in the model's frames?
#include "ml/builtin/model.h"
#include "ml/training/dataset/dataset.h"
#include "ml/training/recogniser/recogniser.h"

#include <ATen/Parallel.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace {

struct Arguments {
    std::vector<std::string> folders;
    std::string heldOut;
    std::string weights;
    int steps = 3000;
    int frames = 256;
    int places = 48;
    int threads = 2;
};

using training::LabelledFrame;

std::vector<LabelledFrame> truthFrames(const std::vector<std::string>& folders)
{
    std::vector<LabelledFrame> frames;
    for (const std::string& folder : folders)
        for (const auto& file : training::framesOf(folder)) {
            training::Frame frame = training::loadFrame(file);
            const ml::GuideBuffers& guide = frame.request.guide;
            frames.emplace_back(frame.request, training::Picture{guide.width, guide.height, std::move(frame.truth)});
        }
    return frames;
}

void recognise(const Arguments& arguments)
{
    ml::builtin::Model model = ml::builtin::Model::load({.file = arguments.weights, .device = "auto", .threads = arguments.threads});
    at::set_num_threads(arguments.threads);
    training::Recogniser recogniser(1);
    double sum = 0;
    recogniser.train(truthFrames(arguments.folders), arguments.steps, [&](int step, double loss) {
        sum += loss;
        if (step % 250 == 0) {
            std::fprintf(stderr, "step %d of %d, loss %.3f\n", step, arguments.steps, sum / 250);
            sum = 0;
        }
    });
    std::vector<LabelledFrame> truth, generated;
    std::vector<std::filesystem::path> files = training::framesOf(arguments.heldOut);
    files.resize(std::min(files.size(), static_cast<std::size_t>(arguments.frames)));
    for (const auto& file : files) {
        training::Frame frame = training::loadFrame(file);
        ml::Reply reply = model.generate(frame.request);
        truth.emplace_back(frame.request, training::Picture{reply.width, reply.height, std::move(frame.truth)});
        generated.emplace_back(frame.request, training::Picture{reply.width, reply.height, std::move(reply.rgb)});
    }
    const training::Accuracy onTruth = recogniser.accuracy(truth, arguments.places, 2);
    const training::Accuracy onModel = recogniser.accuracy(generated, arguments.places, 2);
    std::printf("| recognised | truth | model | ratio |\n|---|---|---|---|\n");
    for (std::size_t question = 0; question < training::kQuestions; ++question)
        std::printf("| %s | %.1f %% | %.1f %% | %.3f |\n", training::kQuestionNames[question], 100 * onTruth[question],
            100 * onModel[question], onModel[question] / std::max(onTruth[question], 1e-6));
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Trains a classifier on truth frames and asks it about held-out truth and about the model's frames of the same scenes."};
    Arguments arguments;
    app.add_option("folders", arguments.folders, "Folders of frames to learn on")->required();
    app.add_option("--held-out", arguments.heldOut, "Folder of frames that nothing was trained on")->required();
    app.add_option("--weights", arguments.weights, "The model's safetensors file")->required();
    app.add_option("--steps", arguments.steps, "Of the classifier's training")->capture_default_str()->check(CLI::PositiveNumber);
    app.add_option("--frames", arguments.frames, "At most this many held-out frames")->capture_default_str()->check(CLI::PositiveNumber);
    app.add_option("--places", arguments.places, "Patches of each frame that are asked about")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    app.add_option("--threads", arguments.threads)->capture_default_str()->check(CLI::PositiveNumber);
    CLI11_PARSE(app, argc, argv);
    try {
        recognise(arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

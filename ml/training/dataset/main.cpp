// SPDX-License-Identifier: Apache-2.0
// previsto-dataset: renders training frames into a folder.
#include "ml/training/dataset/dataset.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv)
{
    CLI::App app{"Renders guide buffers and finished frames for the built-in model into a folder. Run it again to go on where it stopped."};
    std::string folder;
    training::DatasetOptions options;
    app.add_option("folder", folder, "Where the frames go; outside the source tree")->required();
    app.add_option("--frames", options.frames, "How many")->capture_default_str()->check(CLI::PositiveNumber);
    app.add_option("--first-seed", options.firstSeed, "Number of the first frame; held-out frames come from other numbers")
        ->capture_default_str();
    app.add_option("--width", options.frame.width, "Pixels")->capture_default_str()->check(CLI::Range(16, 4096));
    app.add_option("--height", options.frame.height, "Pixels")->capture_default_str()->check(CLI::Range(16, 4096));
    app.add_option("--samples", options.frame.samples, "Rays through a pixel: 1, 4 or 9")
        ->capture_default_str()
        ->check(CLI::IsMember({1, 4, 9}));
    app.add_option("--threads", options.threads, "Frames rendered at once")->capture_default_str()->check(CLI::Range(1, 256));
    app.add_option("--truth-from", options.truthFrom,
           "Folder of frames of a former version: their truth, which costs most, is kept where guide, objects, camera, lamps and look are "
           "the same. For changes of what rays tell; not for changes of light or paint")
        ->check(CLI::ExistingDirectory);
    CLI11_PARSE(app, argc, argv);
    try {
        const auto start = std::chrono::steady_clock::now();
        training::renderDataset(folder, options, [&](int done, int total) {
            const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            if (done % 20 == 0 || done == total)
                std::fprintf(stderr, "%d of %d frames, %.1f s, %.2f frames/s\n", done, total, seconds, done / seconds);
        });
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

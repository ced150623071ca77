// SPDX-License-Identifier: Apache-2.0
// previsto-evaluate: all figures of the built-in model on held-out frames, and a sheet to look at.
#include "ml/builtin/model.h"
#include "ml/training/dataset/dataset.h"
#include "ml/training/evaluate/class_detail.h"
#include "ml/training/evaluate/error_shares.h"
#include "ml/training/evaluate/metrics.h"
#include "ml/training/evaluate/probes.h"
#include "ml/training/evaluate/scores.h"
#include "ml/training/evaluate/silhouettes.h"
#include "ml/training/evaluate/views.h"
#include "ml/training/flow/flow_painter.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace {

struct Arguments {
    std::string folder;
    std::string weights;
    std::string sheet;
    int frames = 64;
    int sheetFrames = 24;
    int columns = 6;
    int threads = 2;
    int probes = 8;
    int flowSteps = 0; // 0: not a flow
    bool each = false;
};

/// Four pictures a frame, one below the other: viewport, base, model, truth.
class Sheet {
public:
    Sheet(int frames, int columns)
        : m_frames(frames)
        , m_columns(columns)
    {
    }

    void add(const std::vector<training::Picture>& views)
    {
        const int width = views.front().width;
        const int height = views.front().height;
        if (m_count >= m_frames)
            return;
        if (m_picture.rgb.empty()) {
            const int rows = (m_frames + m_columns - 1) / m_columns;
            m_picture = {m_columns * width, rows * static_cast<int>(views.size()) * height, {}};
            m_picture.rgb.resize(3 * static_cast<std::size_t>(m_picture.width) * static_cast<std::size_t>(m_picture.height));
        }
        const int row = m_count / m_columns * static_cast<int>(views.size());
        for (int i = 0; i < static_cast<int>(views.size()); ++i)
            training::paste(m_picture, views[static_cast<std::size_t>(i)], m_count % m_columns * width, (row + i) * height);
        ++m_count;
    }
    const training::Picture& picture() const { return m_picture; }

private:
    int m_frames;
    int m_columns;
    int m_count = 0;
    training::Picture m_picture;
};

struct Painters {
    training::Painter model;
    training::Painter otherNoise; // empty: the model has no noise
};

Painters paintersOf(const Arguments& arguments)
{
    if (arguments.flowSteps > 0) {
        training::FlowPainterOptions options{.file = arguments.weights, .steps = arguments.flowSteps, .threads = arguments.threads};
        Painters painters{.model = training::flowPainter(options), .otherNoise = {}};
        options.noise = 1;
        painters.otherNoise = training::flowPainter(options);
        return painters;
    }
    const auto model = std::make_shared<ml::builtin::Model>(
        ml::builtin::Model::load({.file = arguments.weights, .device = "auto", .threads = arguments.threads}));
    return {.model = [model](const ml::Request& request) { return model->generate(request); }, .otherNoise = {}};
}

void evaluate(const Arguments& arguments)
{
    const Painters painters = paintersOf(arguments);
    std::vector<std::filesystem::path> files = training::framesOf(arguments.folder);
    if (files.size() > static_cast<std::size_t>(arguments.frames))
        files.resize(static_cast<std::size_t>(arguments.frames));
    training::Scores scores;
    Sheet sheet(std::min(arguments.sheetFrames, static_cast<int>(files.size())), arguments.columns);
    training::ClassDetail detail;
    training::ErrorShares shares;
    training::EdgeMatch baseEdges, modelEdges;
    double network = 0, total = 0;
    for (const auto& file : files) {
        const training::Frame frame = training::loadFrame(file);
        ml::Reply reply = painters.model(frame.request);
        network += reply.networkMilliseconds;
        total += reply.totalMilliseconds;
        const training::Picture generated = training::toPicture(std::move(reply));
        const training::Picture truth = training::truthView(frame);
        const training::Picture base = training::baseView(frame.request);
        scores.add({"all", "time " + frame.request.look.time, "weather " + frame.request.look.weather, "place " + frame.place},
            {training::scoreOf(training::plainView(frame.request), truth), training::scoreOf(base, truth),
                training::scoreOf(generated, truth)});
        sheet.add({training::flatView(frame.request), base, generated, truth});
        detail.add(frame.request, generated, truth);
        shares.add(frame.request, generated, truth);
        if (arguments.each)
            std::printf("%s %.2f dB: %s, %s, %s\n", file.stem().c_str(), training::psnrOf(training::meanSquaredError(generated, truth)),
                frame.place.c_str(), frame.request.look.time.c_str(), frame.request.look.weather.c_str());
        training::matchSilhouettes(frame.request, base, truth, baseEdges);
        training::matchSilhouettes(frame.request, generated, truth, modelEdges);
    }
    training::Probes probes(painters.model, painters.otherNoise);
    for (std::size_t i = 0; i < files.size() && i < static_cast<std::size_t>(arguments.probes); ++i) {
        const ml::GuideBuffers guide = training::loadFrame(files[i]).request.guide;
        probes.add(std::stoull(files[i].stem().string()), {.width = guide.width, .height = guide.height});
    }
    const auto count = static_cast<double>(files.size());
    std::printf("%s\n%s\nDetail by class against truth: %s.\nSilhouette edges, F1 at 1 pixel: base %.3f, model %.3f.\n%s"
                "Time: %.0f ms in the network, %.0f ms in all, a frame.\n",
        scores.table().c_str(), shares.table().c_str(), detail.text().c_str(), baseEdges.f1(), modelEdges.f1(), probes.text().c_str(),
        network / count, total / count);
    if (!arguments.sheet.empty())
        training::writePng(arguments.sheet, sheet.picture());
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Compares the built-in model with held-out frames: PSNR, SSIM, detail, outlines, seeds, words and steadiness, and a "
                 "contact sheet."};
    Arguments arguments;
    app.add_option("folder", arguments.folder, "Folder of frames that were not trained on")->required();
    app.add_option("--weights", arguments.weights, "The model's safetensors file")->required();
    app.add_option("--sheet", arguments.sheet, "PNG to write: viewport, base shading, model and truth below each other");
    app.add_option("--frames", arguments.frames, "At most this many")->capture_default_str()->check(CLI::PositiveNumber);
    app.add_option("--sheet-frames", arguments.sheetFrames)->capture_default_str()->check(CLI::PositiveNumber);
    app.add_option("--columns", arguments.columns)->capture_default_str()->check(CLI::PositiveNumber);
    app.add_option(
           "--probes", arguments.probes, "Scenes that are made anew for seeds, words and a moving camera; 256x144 takes a few seconds each")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    app.add_option("--flow-steps", arguments.flowSteps, "The weights are a flow's (previsto-train --flow), sampled in so many steps")
        ->check(CLI::PositiveNumber);
    app.add_flag("--each", arguments.each, "A line for every frame");
    app.add_option("--threads", arguments.threads)->capture_default_str()->check(CLI::PositiveNumber);
    CLI11_PARSE(app, argc, argv);
    try {
        evaluate(arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}

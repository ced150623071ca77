// SPDX-License-Identifier: Apache-2.0
// Asking what stands around the pictures of the sample film. Milliseconds, mean over its shots, of each the best round:
//   first_trees_ms   search trees for all that stands in the set
//   figure_tree_ms   one for a figure in a pose that nobody has taken yet (mean over the figures)
//   scene_ms         the scene's own tree, those of its things being there
//   trace_ms         the rays
//   trace_cpu_ms     the same in processor time of all threads, which other work on the machine does not lengthen as much
// Aim: scene_ms and trace_ms together at most 15 on two cores, figure_tree_ms 5.
#include "app/plan/queries.h"
#include "app/preview/guide_request.h"
#include "app/preview/new_film.h"
#include "app/preview/surroundings.h"
#include "bench/frames.h"
#include "rays/surroundings.h"

#include <ctime>
#include <filesystem>

namespace {

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1e3 * double(time.tv_sec) + 1e-6 * double(time.tv_nsec);
}

/// A shot as the model is asked for it.
struct Picture {
    preview::BuiltScene built;
    ml::Request request;
};

std::vector<Picture> picturesOf(const plan::Plan& plan, renderer::Renderer& renderer, renderer::Size size)
{
    preview::ShapeLibrary shapes({});
    std::vector<Picture> pictures;
    for (const plan::Shot* shot : plan::shotsInCut(plan)) {
        const plan::ResolvedLook look = plan::resolvedLook(plan, *shot);
        const renderer::View view = preview::shotView(plan, *shot, shot->range.start, double(size.width) / size.height);
        Picture picture{preview::buildScene(plan, *shot, shapes, {.selected = {}, .look = look, .sun = preview::SunFor::Guide}), {}};
        preview::ObjectTable objects(plan, picture.built);
        picture.request
            = preview::toRequest(renderer.renderGuide(picture.built.scene, view, size), {plan, picture.built, view, look, 1}, objects);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

double treeOfFigures(const plan::Plan& plan)
{
    preview::ShapeLibrary shapes({});
    double sum = 0, figures = 0;
    for (const auto& item : plan.items.rows()) {
        if (item->kind != plan::ItemKind::Figure)
            continue;
        const auto entry = shapes.shapeOf(*item);
        renderer::Scene scene;
        for (const preview::ShapeLibrary::Part& part : entry->parts)
            scene.instances.push_back({.mesh = part.mesh});
        rays::MeshTrees trees;
        sum += bench::milliseconds([&] { preview::tracerOf(scene, trees); });
        ++figures;
    }
    return sum / figures;
}

struct Best {
    double trees = 1e9;
    double scene = 1e9;
    double trace = 1e9;
    double processor = 1e9;
};

void measure(const Picture& picture, Best& best)
{
    const renderer::Scene& scene = picture.built.scene;
    rays::MeshTrees trees;
    const double first = bench::milliseconds([&] { preview::tracerOf(scene, trees); });
    const double again = bench::milliseconds([&] { preview::tracerOf(scene, trees); });
    const rays::Tracer tracer = preview::tracerOf(scene, trees);
    const double before = processorMilliseconds();
    const double trace
        = bench::milliseconds([&] { rays::traceSurroundings(tracer, picture.request, [](std::uint32_t) { return std::uint16_t{1}; }, 2); });
    best = {std::min(best.trees, first - again), std::min(best.scene, again), std::min(best.trace, trace),
        std::min(best.processor, processorMilliseconds() - before)};
}

/// One iteration is one round over all shots.
void surroundings(benchmark::State& state)
{
    const std::shared_ptr<renderer::Device> device = bench::deviceOrSkip(state);
    if (!device)
        return;
    renderer::Renderer renderer(device);
    const plan::Plan plan = preview::sampleFilm("snowfall", preview::findPlaces(std::filesystem::path(PREVISTO_BINARY_DIR) / "bin"));
    const auto pictures = picturesOf(plan, renderer, {int(state.range(0)), int(state.range(1))});
    std::vector<Best> best(pictures.size());
    double figure = 1e9;
    for (auto _ : state) {
        for (std::size_t i = 0; i < pictures.size(); ++i)
            measure(pictures[i], best[i]);
        figure = std::min(figure, treeOfFigures(plan));
    }
    const auto mean = [&](double Best::* time) {
        double sum = 0;
        for (const Best& each : best)
            sum += each.*time;
        return sum / double(best.size());
    };
    state.counters = {{"first_trees_ms", mean(&Best::trees)}, {"figure_tree_ms", figure}, {"scene_ms", mean(&Best::scene)},
        {"trace_ms", mean(&Best::trace)}, {"trace_cpu_ms", mean(&Best::processor)}};
}
BENCHMARK(surroundings)->Args({512, 288})->Args({1280, 720})->Unit(benchmark::kMillisecond)->Iterations(5)->UseRealTime();

} // namespace

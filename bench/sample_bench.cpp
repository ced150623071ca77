// SPDX-License-Identifier: Apache-2.0
// The viewport at 1280x720 on the sample film's largest set, through the camera of its first shot, which sees nearly all of it.
#include "app/plan/queries.h"
#include "app/preview/build_scene.h"
#include "app/preview/new_film.h"
#include "bench/frames.h"

#include <glm/ext/matrix_transform.hpp>

#include <filesystem>

namespace {

constexpr renderer::Size kViewport{1280, 720};

std::size_t trianglesOf(const renderer::Scene& scene)
{
    std::size_t triangles = 0;
    for (const renderer::Instance& instance : scene.instances)
        triangles += instance.mesh->indices.size() / 3;
    return triangles;
}

struct Set {
    renderer::Scene scene;
    renderer::View view;
};

/// Of the shot whose set has the most triangles; the first such one in the cut.
Set largestSet()
{
    const plan::Plan plan = preview::sampleFilm("snowfall", preview::findPlaces(std::filesystem::path(PREVISTO_BINARY_DIR) / "bin"));
    preview::ShapeLibrary shapes({});
    Set largest;
    for (const plan::Shot* shot : plan::shotsInCut(plan)) {
        preview::BuiltScene built = preview::buildScene(plan, *shot, shapes);
        if (trianglesOf(built.scene) > trianglesOf(largest.scene))
            largest = {std::move(built.scene), preview::shotView(plan, *shot, 0, 16.0 / 9)};
    }
    return largest;
}

enum class Camera { Still, Turning };

void viewportOfSample(benchmark::State& state, int samples, Camera camera)
{
    const std::shared_ptr<renderer::Device> device = bench::deviceOrSkip(state);
    if (!device)
        return;
    renderer::Renderer renderer(device);
    Set set = largestSet();
    const renderer::ShadedOptions options{renderer::GroundGrid::Shown, samples};
    const glm::mat4 still = set.view.viewFromWorld;
    int step = 0;
    const auto frame = [&] {
        if (camera == Camera::Turning) // to and fro by a degree for each frame, as a hand does
            set.view.viewFromWorld = glm::rotate(glm::mat4(1), glm::radians(float(++step % 8 - 4)), glm::vec3(0, 1, 0)) * still;
        benchmark::DoNotOptimize(renderer.renderShaded(set.scene, set.view, kViewport, options));
    };
    bench::measure(state, renderer, [&] { renderer.renderShaded({}, set.view, kViewport, options); }, frame);
    state.counters["triangles"] = double(trianglesOf(set.scene));
}
BENCHMARK_CAPTURE(viewportOfSample, still, 4, Camera::Still)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK_CAPTURE(viewportOfSample, turning, 1, Camera::Turning)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK_CAPTURE(viewportOfSample, turning_four_samples, 4, Camera::Turning)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace

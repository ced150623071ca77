// SPDX-License-Identifier: Apache-2.0
// Frames of the renderer on made-up fields.
#include "bench/frames.h"
#include "renderer/renderer.h"

#include <benchmark/benchmark.h>
#include <glm/ext/matrix_transform.hpp>
#include <glm/gtc/constants.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace renderer;
using bench::deviceOrSkip;
using bench::measure;

namespace {

constexpr Size kViewport{1280, 720};
constexpr Size kGuide{512, 288};

/// A lumpy ball of 4 rings^2 triangles.
MeshPtr ball(int rings, float lumps)
{
    Mesh mesh;
    const int segments = rings * 2;
    for (int ring = 0; ring <= rings; ++ring)
        for (int segment = 0; segment <= segments; ++segment) {
            const float polar = glm::pi<float>() * float(ring) / float(rings);
            const float around = glm::two_pi<float>() * float(segment % segments) / float(segments);
            const glm::vec3 n(std::sin(polar) * std::cos(around), std::cos(polar), -std::sin(polar) * std::sin(around));
            mesh.positions.push_back(n * (0.5f + lumps * std::sin(5 * around) * std::sin(polar)));
            mesh.normals.push_back(n);
        }
    for (int ring = 0; ring < rings; ++ring)
        for (int segment = 0; segment < segments; ++segment) {
            const auto at = [&](int r, int s) { return std::uint32_t(r * (segments + 1) + s); };
            for (std::uint32_t i : {at(ring, segment), at(ring + 1, segment), at(ring + 1, segment + 1), at(ring, segment),
                     at(ring + 1, segment + 1), at(ring, segment + 1)})
                mesh.indices.push_back(i);
        }
    return std::make_shared<const Mesh>(std::move(mesh));
}

MeshPtr ground()
{
    Mesh mesh;
    mesh.positions = {{-90, 0, -90}, {-90, 0, 90}, {90, 0, 90}, {90, 0, -90}};
    mesh.normals.assign(4, {0, 1, 0});
    mesh.indices = {0, 1, 2, 0, 2, 3};
    return std::make_shared<const Mesh>(std::move(mesh));
}

Instance placed(MeshPtr mesh, const glm::mat4& world, std::size_t id)
{
    Instance instance;
    instance.mesh = std::move(mesh);
    instance.worldFromLocal = instance.previousWorldFromLocal = world;
    instance.objectId = std::uint32_t(id);
    instance.semanticClass = std::uint8_t(id % 12 + 1);
    return instance;
}

/// `count` instances on a square field, all of them in the picture.
Scene field(int count, const std::vector<MeshPtr>& meshes)
{
    std::mt19937 random(1);
    std::uniform_real_distribution<float> unit(0, 1);
    Scene scene;
    scene.instances.push_back(placed(ground(), glm::mat4(1), 1));
    const int side = int(std::ceil(std::sqrt(count)));
    for (int i = 0; i < count; ++i) {
        const glm::vec3 at{(float(i % side) - float(side) / 2) * 1.2f, 0.5f, -float(i / side) * 1.2f};
        const glm::mat4 world = glm::rotate(glm::translate(glm::mat4(1), at), unit(random) * 6, glm::vec3(0, 1, 0));
        scene.instances.push_back(placed(meshes[std::size_t(i) % meshes.size()], world, std::size_t(i + 2)));
    }
    return scene;
}

Scene million() { return field(1000, {ball(16, 0.05f)}); } // 1024 triangles each

Scene mixed() // about 150 000 triangles
{
    std::vector<MeshPtr> meshes;
    for (int i = 0; i < 40; ++i)
        meshes.push_back(ball(6 + i % 15, 0.002f * float(i)));
    return field(200, meshes);
}

View viewOf(Size size)
{
    View view;
    view.viewFromWorld = view.previousViewFromWorld = glm::lookAt(glm::vec3(0, 14, 22), glm::vec3(0, 0, -12), glm::vec3(0, 1, 0));
    view.tangents = view.previousTangents = {0.45f * float(size.width) / float(size.height), 0.45f};
    return view;
}

enum class Camera { Still, Jumping };

/// Far enough that the shadow maps are drawn anew each time.
void jump(View& view, int step) { view.viewFromWorld[3][0] = float(step % 2) * 9; }

void shaded(benchmark::State& state, const Scene& scene, int samples, Camera camera)
{
    const std::shared_ptr<Device> device = deviceOrSkip(state);
    if (!device)
        return;
    Renderer renderer(device);
    View view = viewOf(kViewport);
    const ShadedOptions options{GroundGrid::Hidden, samples};
    int step = 0;
    const auto frame = [&] {
        if (camera == Camera::Jumping)
            jump(view, ++step);
        benchmark::DoNotOptimize(renderer.renderShaded(scene, view, kViewport, options));
    };
    measure(state, renderer, [&] { renderer.renderShaded({}, view, kViewport, options); }, frame);
}

void guide(benchmark::State& state, const Scene& scene, Camera camera)
{
    const std::shared_ptr<Device> device = deviceOrSkip(state);
    if (!device)
        return;
    Renderer renderer(device);
    View view = viewOf(kGuide);
    int step = 0;
    const auto frame = [&] {
        if (camera == Camera::Jumping)
            jump(view, ++step);
        benchmark::DoNotOptimize(renderer.renderGuide(scene, view, kGuide));
    };
    measure(state, renderer, [&] { renderer.renderGuide({}, view, kGuide); }, frame);
}

} // namespace

BENCHMARK_CAPTURE(shaded, million_triangles, million(), 1, Camera::Still)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(shaded, million_triangles_four_samples, million(), 4, Camera::Still)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(shaded, million_triangles_jumping_camera, million(), 1, Camera::Jumping)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(shaded, mixed_set, mixed(), 1, Camera::Still)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK_CAPTURE(shaded, mixed_set_four_samples, mixed(), 4, Camera::Still)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(shaded, mixed_set_jumping_camera, mixed(), 1, Camera::Jumping)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(guide, mixed_set, mixed(), Camera::Still)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK_CAPTURE(guide, mixed_set_jumping_camera, mixed(), Camera::Jumping)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

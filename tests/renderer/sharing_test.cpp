// SPDX-License-Identifier: Apache-2.0
// The same scene gives the same bytes, however often, by whom and from how many meshes it is drawn.
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>

#include <cmath>
#include <thread>

using namespace renderer;
using namespace renderer_test;

namespace {

constexpr Size kSize{320, 180};
const View kView = lookAt({7, 3.2f, 9}, {-0.5f, 1.4f, -3});

bool sameBytes(const Guide& a, const Guide& b)
{
    return a.depth == b.depth && a.normal == b.normal && a.objectId == b.objectId && a.semanticClass == b.semanticClass
        && a.motion == b.motion && a.rest == b.rest && a.baseColour == b.baseColour && a.sun == b.sun;
}

} // namespace

TEST_CASE("two frames are equal, also after others and from another renderer")
{
    Renderer renderer(device());
    const Scene scene = corner();
    const Guide guide = renderer.renderGuide(scene, kView, kSize);
    const Image picture = renderer.renderShaded(scene, kView, kSize);
    CHECK(sameBytes(guide, renderer.renderGuide(scene, kView, kSize)));

    Scene other = corner();
    other.sky.towardsSun = {0, 1, 0};
    other.instances.pop_back();
    renderer.renderShaded(other, lookAt({-4, 2, 6}, {0, 1, 0}), {64, 48});
    CHECK(sameBytes(guide, renderer.renderGuide(scene, kView, kSize)));
    CHECK(picture.rgba == renderer.renderShaded(scene, kView, kSize).rgba);

    Renderer second(device());
    CHECK(picture.rgba == second.renderShaded(scene, kView, kSize).rgba);
    CHECK(sameBytes(guide, second.renderGuide(scene, kView, kSize)));
}

TEST_CASE("instances of one mesh look like as many meshes")
{
    Renderer renderer(device());
    Scene shared = corner();
    Scene separate = shared;
    for (Instance& instance : separate.instances)
        instance.mesh = std::make_shared<const Mesh>(*instance.mesh);
    CHECK(sameBytes(renderer.renderGuide(shared, kView, kSize), renderer.renderGuide(separate, kView, kSize)));
    CHECK(renderer.renderShaded(shared, kView, kSize).rgba == renderer.renderShaded(separate, kView, kSize).rgba);
}

TEST_CASE("picking finds what the guide shows")
{
    Renderer renderer(device());
    const Scene scene = corner();
    const Guide guide = renderer.renderGuide(scene, kView, kSize);
    for (int y = 5; y < kSize.height; y += 17)
        for (int x = 3; x < kSize.width; x += 19)
            CHECK(renderer.pick(scene, kView, kSize, x, y) == guide.objectId[std::size_t(y * kSize.width + x)]);
    CHECK(renderer.pick(scene, kView, kSize, -1, 0) == 0);
    CHECK(renderer.pick(scene, kView, kSize, 0, kSize.height) == 0);
}

TEST_CASE("a mesh that is gone is never mistaken for one made at its address")
{
    Renderer renderer(device());
    for (int i = 1; i <= 12; ++i) {
        Scene scene;
        const float depth = 0.2f * float(i);
        scene.instances = {placed(box({1, 1, depth}), {0, -0.5f, 0}, 1)};
        const Guide guide = renderer.renderGuide(scene, lookAt({0, 0, 5}, {0, 0, 0}), {32, 18});
        CHECK(guide.depth[9 * 32 + 16] == doctest::Approx(5 - depth / 2));
    }
}

TEST_CASE("renderers on two threads share a device")
{
    const auto shared = device();
    const Scene scene = corner();
    Guide guides[2];
    std::thread threads[2];
    for (int t = 0; t < 2; ++t)
        threads[t] = std::thread([&, t] {
            Renderer renderer(shared);
            for (int i = 0; i < 5; ++i)
                guides[t] = renderer.renderGuide(scene, kView, kSize);
        });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(sameBytes(guides[0], guides[1]));
}

TEST_CASE("what cannot be drawn is refused with a sentence, and the renderer goes on")
{
    Renderer renderer(device());
    const auto codeOf = [&](const Scene& scene, Size size) {
        try {
            renderer.renderGuide(scene, kView, size);
        } catch (const RenderError& error) {
            CHECK(std::string(error.what()).back() == '.');
            return error.code();
        }
        return std::string();
    };
    Scene scene;
    Mesh broken = *box({1, 1, 1});
    broken.indices[4] = 1000;
    scene.instances = {placed(std::make_shared<const Mesh>(broken), {0, 0, 0}, 1)};
    CHECK(codeOf(scene, kSize) == "scene.mesh");
    broken = *box({1, 1, 1});
    broken.normals.pop_back();
    scene.instances[0].mesh = std::make_shared<const Mesh>(broken);
    CHECK(codeOf(scene, kSize) == "scene.mesh");
    scene.instances = {placed(box({1, 1, 1}), {0, 0, 0}, 70000)};
    CHECK(codeOf(scene, kSize) == "scene.instance");
    CHECK(codeOf({}, {0, 10}) == "gpu.size");
    CHECK(codeOf({}, {1 << 20, 10}) == "gpu.size");

    scene.instances = {placed(box({1, 1, 1}), {0, 0, 0}, 1), placed(std::make_shared<const Mesh>(), {0, 0, 0}, 2), {}};
    scene.instances[0].worldFromLocal[3][0] = std::nanf("");
    CHECK(codeOf(scene, kSize) == ""); // an instance that is nowhere is left out
    Renderer untouched(device());
    CHECK(sameBytes(renderer.renderGuide(corner(), kView, kSize), untouched.renderGuide(corner(), kView, kSize)));
}

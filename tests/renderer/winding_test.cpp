// SPDX-License-Identifier: Apache-2.0
#include "renderer/passes/gpu_mesh.h"
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>

#include <glm/geometric.hpp>

#include <cmath>

using namespace renderer;
using namespace renderer_test;

namespace {

Mesh reversed(Mesh mesh)
{
    for (std::size_t i = 0; i < mesh.indices.size(); i += 3)
        std::swap(mesh.indices[i], mesh.indices[i + 1]);
    return mesh;
}

} // namespace

TEST_CASE("closed, inside-out and open meshes are told apart")
{
    CHECK(windingOf(*box({1, 2, 3})) == Winding::Outward);
    CHECK(windingOf(*sphere(1)) == Winding::Outward);
    CHECK(windingOf(reversed(*box({1, 2, 3}))) == Winding::Inward);
    CHECK(windingOf(*plane(1)) == Winding::Open);
    Mesh lidless = *box({1, 1, 1});
    lidless.indices.resize(lidless.indices.size() - 6);
    CHECK(windingOf(lidless) == Winding::Open);
}

TEST_CASE("an inside-out or mirrored box looks like the box itself, and a plane has two sides")
{
    Renderer renderer(device());
    const View view = lookAt({3, 2, 4}, {0, 0.5f, 0});
    const Size size{96, 54};
    Scene scene;
    scene.instances = {placed(box({1, 1, 2}), {0, 0, 0}, 7)};
    const Guide plain = renderer.renderGuide(scene, view, size);

    scene.instances[0].mesh = std::make_shared<const Mesh>(reversed(*box({1, 1, 2})));
    const Guide inward = renderer.renderGuide(scene, view, size);

    scene.instances = {placed(box({1, 1, 2}), {0, 0, 0}, 7)};
    scene.instances[0].worldFromLocal[0][0] = -1;
    const Guide mirrored = renderer.renderGuide(scene, view, size);
    CHECK(mirrored.objectId == plain.objectId);
    for (std::size_t i = 0; i < plain.depth.size(); ++i) {
        CHECK(std::abs(inward.depth[i] - plain.depth[i]) < 1e-5f);
        CHECK(std::abs(mirrored.depth[i] - plain.depth[i]) < 1e-5f);
        CHECK(glm::length(mirrored.normal[i] - plain.normal[i]) < 1e-3f);
    }

    scene.instances = {placed(plane(1), {0, 3, 0}, 7)};
    const Guide below = renderer.renderGuide(scene, lookAt({0, 1, 0.1f}, {0, 3, 0}), size);
    const std::size_t middle = below.depth.size() / 2 + 48;
    CHECK(below.objectId[middle] == 7);
    CHECK(below.normal[middle].z > 0.9f); // towards the camera
}

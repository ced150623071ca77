// SPDX-License-Identifier: Apache-2.0
// Golden images of the shaded view.
#include "tests/renderer/golden.h"
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace renderer;
using namespace renderer_test;

namespace {

constexpr Size kSize{320, 180};
const View kView = lookAt({7, 3.2f, 9}, {-0.5f, 1.4f, -3});

Overlay scopeFrame()
{
    Overlay overlay;
    overlay.frames.push_back({{0.05f, 0.14f}, {0.95f, 0.86f}, "2.39 Scope", 0.5f, false});
    overlay.frames.push_back({{0.14f, 0.24f}, {0.86f, 0.76f}, "", 0, true});
    overlay.lines.push_back({{0.45f, 0.5f}, {0.55f, 0.5f}, {1, 0.3f, 0.2f, 1}, 2});
    overlay.texts.push_back({{0.06f, 0.89f}, "35 mm  T2.8  h 1.60 m"});
    return overlay;
}

Scene night()
{
    Scene scene = corner();
    scene.sky.sunColour = {0.05f, 0.06f, 0.09f};
    scene.sky.zenith = {0.01f, 0.015f, 0.03f};
    scene.sky.horizon = {0.03f, 0.04f, 0.06f};
    scene.sky.fogPerMetre = 0.01f;
    scene.lights.push_back({{-2.2f, 3.3f, 0.5f}, {20, 13, 6}});
    scene.lights.push_back({{3.5f, 2.5f, -6}, {6, 9, 14}});
    return scene;
}

} // namespace

TEST_CASE("golden: by day, with four samples, selection and overlay")
{
    Renderer renderer(device());
    CHECK(compareWithGolden("day", renderer.renderShaded(corner(), kView, kSize, {}, scopeFrame())) == "");
}

TEST_CASE("golden: by day, with one sample and the ground grid")
{
    Renderer renderer(device());
    Scene scene = corner();
    scene.instances.erase(scene.instances.begin()); // without the ground: the grid, the sky and what lies below the horizon
    CHECK(compareWithGolden("grid", renderer.renderShaded(scene, kView, kSize, {GroundGrid::Shown, 1})) == "");
}

TEST_CASE("golden: by night, with lamps and fog")
{
    Renderer renderer(device());
    CHECK(compareWithGolden("night", renderer.renderShaded(night(), kView, kSize)) == "");
}

TEST_CASE("golden: into the sun, fog and long shadows")
{
    Renderer renderer(device());
    Scene scene = corner();
    scene.sky.towardsSun = glm::vec3(-0.55f, 0.25f, -0.8f) / std::sqrt(0.55f * 0.55f + 0.25f * 0.25f + 0.8f * 0.8f);
    scene.sky.sunColour = {3.2f, 2.2f, 1.3f};
    scene.sky.fogPerMetre = 0.008f;
    CHECK(compareWithGolden("sunset", renderer.renderShaded(scene, kView, kSize, {GroundGrid::Shown, 4})) == "");
}

TEST_CASE("passes tell their times by name")
{
    Renderer renderer(device());
    renderer.renderShaded(corner(), kView, kSize);
    std::string names;
    for (const auto& [name, milliseconds] : renderer.passTimes()) {
        names += name + " ";
        CHECK(milliseconds >= 0);
    }
    CHECK(names == "shadow surface occlusion shade outline overlay readback cpu ");
}

// SPDX-License-Identifier: Apache-2.0
// A lost device costs one error; everything made from it can be dropped, and a new device draws the same picture.
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

using namespace renderer;
using namespace renderer_test;

namespace {

constexpr Size kSize{160, 90};
const View kView = lookAt({7, 3.2f, 9}, {-0.5f, 1.4f, -3});

std::shared_ptr<Device> deviceThatCanBeLost()
{
    setenv("VK_LAYER_PATH", PREVISTO_LAYER_FOLDER, 1);
    setenv("VK_INSTANCE_LAYERS", "VK_LAYER_PREVISTO_lost_device", 1);
    try {
        return Device::create();
    } catch (const RenderError& error) {
        if (error.code() != "gpu.none")
            throw;
        std::printf("skipped: %s\n", error.what());
        std::exit(77);
    }
}

std::string codeOf(Renderer& renderer)
{
    try {
        renderer.renderShaded(corner(), kView, kSize);
    } catch (const RenderError& error) {
        return error.code();
    }
    return {};
}

} // namespace

TEST_CASE("device loss is told, survived and undone by a new device")
{
    Image before;
    {
        const auto device = deviceThatCanBeLost();
        Renderer renderer(device);
        Renderer other(device);
        before = renderer.renderShaded(corner(), kView, kSize);
        setenv("PREVISTO_LOSE_DEVICE", "1", 1);
        CHECK(codeOf(renderer) == "gpu.lost");
        CHECK(codeOf(renderer) == "gpu.lost"); // asking again neither hangs nor crashes
        CHECK(codeOf(other) == "gpu.lost");
    } // torn down while lost
    unsetenv("PREVISTO_LOSE_DEVICE");
    const auto device = deviceThatCanBeLost();
    Renderer renderer(device);
    CHECK(renderer.renderShaded(corner(), kView, kSize).rgba == before.rgba);
}

TEST_CASE("a loss that passes leaves the renderer usable")
{
    const auto device = deviceThatCanBeLost();
    Renderer renderer(device);
    setenv("PREVISTO_LOSE_DEVICE", "1", 1);
    CHECK(codeOf(renderer) == "gpu.lost");
    unsetenv("PREVISTO_LOSE_DEVICE");
    Renderer untouched(device);
    CHECK(renderer.renderShaded(corner(), kView, kSize).rgba == untouched.renderShaded(corner(), kView, kSize).rgba);
}

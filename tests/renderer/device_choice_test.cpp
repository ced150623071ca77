// SPDX-License-Identifier: Apache-2.0
#include "renderer/vulkan/device_choice.h"
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace renderer;

namespace {

const DeviceCandidate kSoftware{"llvmpipe", DeviceKind::Software, {}};
const DeviceCandidate kIntegrated{"Intel UHD", DeviceKind::Integrated, {}};
const DeviceCandidate kDiscrete{"NVIDIA RTX", DeviceKind::Discrete, {}};

} // namespace

TEST_CASE("a discrete GPU comes before an integrated one, and that before software")
{
    CHECK(chooseDevice({kSoftware, kIntegrated, kDiscrete}, "").index == 2);
    CHECK(chooseDevice({kSoftware, kIntegrated}, "").index == 1);
    CHECK(chooseDevice({kSoftware}, "").index == 0);
    CHECK_FALSE(chooseDevice({}, "").index);
}

TEST_CASE("a device that lacks something is refused by name of what it lacks")
{
    DeviceCandidate old = kDiscrete;
    old.missing = {"Vulkan 1.3", "dynamic rendering"};
    const DeviceChoice choice = chooseDevice({old, kSoftware}, "");
    CHECK(choice.index == 1);
    REQUIRE(choice.sentences.size() == 2);
    CHECK(choice.sentences[0] == "NVIDIA RTX, a discrete GPU, is refused: it lacks Vulkan 1.3, dynamic rendering.");
    CHECK(choice.sentences[1] == "llvmpipe, a software rasterizer on the CPU, is taken: the best kind found.");
}

TEST_CASE("a preferred name wins over the kind, in any case, but not over what is needed")
{
    const DeviceChoice choice = chooseDevice({kDiscrete, kSoftware}, "LLVM");
    CHECK(choice.index == 1);
    CHECK(choice.sentences[0] == "NVIDIA RTX, a discrete GPU, is usable, but llvmpipe comes first.");
    CHECK(choice.sentences[1] == "llvmpipe, a software rasterizer on the CPU, is taken: its name contains \"LLVM\" as asked for.");

    DeviceCandidate broken = kSoftware;
    broken.missing = {"depth clamping"};
    CHECK(chooseDevice({kDiscrete, broken}, "llvm").index == 0);
    CHECK(chooseDevice({kDiscrete, kSoftware}, "Radeon").sentences[0]
        == "NVIDIA RTX, a discrete GPU, is taken: no usable device is called \"Radeon\".");
}

TEST_CASE("the device of this machine tells its name and why it was taken")
{
    const auto device = renderer_test::device();
    CHECK_FALSE(device->name().empty());
    const auto taken = [](const std::string& sentence) { return sentence.find(" is taken: ") != std::string::npos; };
    CHECK(std::count_if(device->choice().begin(), device->choice().end(), taken) == 1);
    CHECK(device->vulkanInstance() != nullptr);
}

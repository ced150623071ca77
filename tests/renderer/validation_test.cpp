// SPDX-License-Identifier: Apache-2.0
// All tests fail on the first message of the validation layer; this one shows that it does speak.
#include "renderer/vulkan/buffer.h"
#include "tests/renderer/test_scene.h"

#include <doctest/doctest.h>

#include <vector>

using namespace renderer;

TEST_CASE("a mistake is reported to whoever asked for validation")
{
    renderer_test::device(); // skips where there is none
    std::vector<std::string> messages;
    const auto device = Device::create(
        {.validation = Validation::On, .preferredName = {}, .instanceExtensions = {}, .onValidation = [&](const std::string& message) {
             messages.push_back(message);
         }});
    {
        const Buffer fine(device->impl(), {.bytes = 64, .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT, .name = "fine"});
        CHECK(messages.empty());
        const Buffer useless(device->impl(), {.bytes = 64, .usage = 0, .name = "without a use"});
    }
    REQUIRE_FALSE(messages.empty());
    CHECK(messages[0].find("usage") != std::string::npos);
}

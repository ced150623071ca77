// SPDX-License-Identifier: Apache-2.0
// These tests need the built-in model's weights; a checkout without them says so and is skipped.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "tests/preview/films.h"

#include <cstdio>
#include <filesystem>

int main(int argc, char** argv)
{
    const auto weights = films::places().models / "builtin.safetensors";
    if (!std::filesystem::exists(weights)) {
        std::printf("Skipped: %s is not there; train the built-in model first.\n", weights.c_str());
        return 77;
    }
    return doctest::Context(argc, argv).run();
}

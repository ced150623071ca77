// SPDX-License-Identifier: Apache-2.0
// A small network with seeded weights that do something: for tests that must not depend on the trained file.
#pragma once

#include <filesystem>

namespace sample {

/// Writes builtin.safetensors into the folder.
std::filesystem::path writeRandomNetwork(const std::filesystem::path& folder);

} // namespace sample

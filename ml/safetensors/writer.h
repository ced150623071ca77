// SPDX-License-Identifier: Apache-2.0
// Writes a safetensors file: for the trainer and for tests.
#pragma once

#include "ml/safetensors/header.h"

#include <cstddef>
#include <filesystem>

namespace ml {

struct TensorToWrite {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::uint64_t> shape;
    std::vector<std::byte> bytes;
};

/// Whole or not at all: written beside the target, then renamed. Throws std::runtime_error with a sentence.
void writeSafetensors(
    const std::filesystem::path& path, const std::vector<TensorToWrite>& tensors, const std::map<std::string, std::string>& metadata);

} // namespace ml
